package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.Permissions;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.UserId;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.conversation.InitialSettings.Access;

/**
 * What can be asked for when a conversation is created: no more than what can be changed afterwards. What is not
 * supported is refused, never left out. Source: docs/contract/conversations.md 2.
 */
@ApplicationScoped
class CreationRules {
    static final String PASSWORD_TOO_LONG = "A password has up to 255 characters";

    /** Sources of an invitation that nobody here can be invited from. */
    private static final Set<String> UNKNOWN_SOURCES = Set.of("circles", "teams");

    @Inject
    AccountRights rights;

    @Inject
    SipSettings sip;

    @Inject
    RecordingSettings recording;

    /**
     * The type, if the conversation is to belong to nothing.
     *
     * @throws ApiException OBJECT_TYPE_UNKNOWN, OBJECT_ID_UNKNOWN, CREATION_TYPE_UNKNOWN
     */
    ConversationType type(CreateConversation request) {
        demand(isEmpty(request.objectType()), ApiError.OBJECT_TYPE_UNKNOWN);
        demand(isEmpty(request.objectId()), ApiError.OBJECT_ID_UNKNOWN);
        return Optional.ofNullable(request.roomType())
                .flatMap(ConversationType::of)
                .filter(known -> known == ConversationType.ONE_TO_ONE || known.isModerated())
                .orElseThrow(() -> new ApiException(ApiError.CREATION_TYPE_UNKNOWN));
    }

    /** Whether the caller may create conversations of this type. */
    boolean mayCreate(Caller caller, ConversationType type) {
        return !type.isModerated()
                || (rights.has(ServerRight.CREATE_CONVERSATIONS, caller)
                        && (type != ConversationType.PUBLIC || rights.has(ServerRight.MAKE_PUBLIC, caller)));
    }

    /**
     * The group that is invited as a whole; empty: none.
     *
     * @throws ApiException INVITED_INVALID for a source that is not supported
     */
    Optional<String> group(CreateConversation request) {
        if (isEmpty(request.invite())) {
            return Optional.empty();
        }
        demand(request.source() == null || !UNKNOWN_SOURCES.contains(request.source()), ApiError.INVITED_INVALID);
        return Optional.of(request.invite());
    }

    /**
     * The name of a group or public conversation.
     *
     * @throws ApiException CREATION_NAME_INVALID
     */
    String name(CreateConversation request) {
        return ValueRules.name(request.roomName()).orElseThrow(() -> new ApiException(ApiError.CREATION_NAME_INVALID));
    }

    /**
     * The password; empty: none.
     *
     * @throws ApiException CREATION_PASSWORD_INVALID also for a conversation that is not public
     */
    String password(ConversationType type, CreateConversation request) {
        String password = request.password() == null ? "" : request.password();
        if (!ValueRules.isPassword(password)) {
            throw ApiException.explained(ApiError.CREATION_PASSWORD_INVALID, PASSWORD_TOO_LONG);
        }
        if (!password.isEmpty() && type != ConversationType.PUBLIC) {
            throw ApiException.explained(
                    ApiError.CREATION_PASSWORD_INVALID, "Only public conversations have a password");
        }
        return password;
    }

    /**
     * Those who are named beside the group.
     *
     * @throws ApiException INVITED_INVALID also for anybody else in a one-to-one conversation
     */
    InvitationList named(ConversationType type, CreateConversation request) {
        InvitationList named = InvitationList.of(request.participants());
        demand(type.isModerated() || named.isEmpty(), ApiError.INVITED_INVALID);
        return named;
    }

    /**
     * Everything else, each with a refusal of its own. A one-to-one conversation has nothing to set.
     *
     * @throws ApiException with the word of the first parameter that does not fit
     */
    InitialSettings settings(Caller caller, ConversationType type, CreateConversation request) {
        demand(isEmpty(request.emoji()) && isEmpty(request.avatarColor()), ApiError.AVATAR_NOT_SUPPORTED);
        demand(
                isEmpty(request.owner()) || UserId.areSame(request.owner(), caller.userId()),
                ApiError.OWNER_NOT_SUPPORTED);
        demand(isEmpty(request.preset()), ApiError.PRESET_NOT_SUPPORTED);
        boolean free = type.isModerated();
        String description = ValueRules.description(request.description() == null ? "" : request.description())
                .filter(text -> free || text.isEmpty())
                .orElseThrow(() -> new ApiException(ApiError.CREATION_DESCRIPTION_INVALID));
        return new InitialSettings(
                access(free, request),
                ListingScope.of(number(request.listable(), free ? 2 : 0, ApiError.CREATION_LISTING_INVALID))
                        .orElseThrow(),
                number(request.messageExpiration(), free ? Integer.MAX_VALUE : 0, ApiError.CREATION_EXPIRATION_INVALID),
                sip(caller, free, request),
                Permissions.custom(
                        number(request.permissions(), free ? 255 : 0, ApiError.CREATION_PERMISSIONS_INVALID)),
                isOn(request.recordingConsent(), free && recording.isUsable(), ApiError.CREATION_CONSENT_INVALID),
                MentionPermission.of(
                                number(request.mentionPermissions(), free ? 1 : 0, ApiError.CREATION_MENTIONS_INVALID))
                        .orElseThrow(),
                description);
    }

    private static Access access(boolean free, CreateConversation request) {
        boolean lobby = isOn(request.lobbyState(), free, ApiError.CREATION_LOBBY_INVALID);
        Long timer = request.lobbyTimer();
        demand(
                ValueRules.isTimer(timer) && (lobby || ValueRules.timer(timer) == null),
                ApiError.CREATION_LOBBY_TIMER_INVALID);
        return new Access(
                isOn(request.readOnly(), free, ApiError.CREATION_READ_ONLY_INVALID), lobby, ValueRules.timer(timer));
    }

    /** Tokens of new conversations can be dialed while SIP is configured. */
    private SipState sip(Caller caller, boolean free, CreateConversation request) {
        boolean possible = free && sip.isConfigured();
        SipState state = SipState.of(number(request.sipEnabled(), possible ? 2 : 0, ApiError.CREATION_SIP_INVALID))
                .orElseThrow();
        demand(state == SipState.OFF || sip.admits(caller), ApiError.CREATION_SIP_INVALID);
        return state;
    }

    private static boolean isOn(Integer number, boolean possible, ApiError refusal) {
        return number(number, possible ? 1 : 0, refusal) == 1;
    }

    /** The number, 0 when absent; refused outside 0 to the given one. */
    private static int number(Integer number, int most, ApiError refusal) {
        int value = number == null ? 0 : number;
        demand(value >= 0 && value <= most, refusal);
        return value;
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    private static void demand(boolean condition, ApiError refusal) {
        if (!condition) {
            throw new ApiException(refusal);
        }
    }
}
