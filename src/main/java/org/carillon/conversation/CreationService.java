package org.carillon.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillon.guard.GroupLimits;
import org.carillon.identity.Caller;
import org.carillon.identity.GroupRepository;
import org.carillon.identity.UserGroup;
import org.carillon.identity.UserRepository;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.ocs.JsonValues;
import org.carillon.settings.SettingKey;

/** Creates conversations. Source: docs/contract/conversations.md 2 and 12. */
@ApplicationScoped
@Transactional
public class CreationService {
    private static final int LONGEST_GROUP_NAME = 64;
    private static final String ABOUT_NOTES = "A place for your private notes, thoughts and ideas";

    @Inject
    ConversationRepository conversations;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    GroupLimits limits;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    @Inject
    Event<Object> news;

    /**
     * Creates the conversation, or finds the one-to-one conversation that is there.
     *
     * @throws ApiException OBJECT_TYPE_UNKNOWN, BAD_PARAMETER for the type, CREATION_NOT_ALLOWED, INVITED_NOT_FOUND,
     *     INVITED_NOT_ALLOWED, BAD_PARAMETER for the name
     */
    public Creation create(Caller caller, CreateConversation request) {
        if (request.objectType() != null && !request.objectType().isEmpty()) {
            throw new ApiException(ApiError.OBJECT_TYPE_UNKNOWN);
        }
        ConversationType type = Optional.ofNullable(request.roomType())
                .flatMap(ConversationType::of)
                .filter(known -> known == ConversationType.ONE_TO_ONE || known.isModerated())
                .orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
        if (type == ConversationType.ONE_TO_ONE) {
            return createOneToOne(caller, request.invite());
        }
        if (!mayCreate(caller)) {
            throw new ApiException(ApiError.CREATION_NOT_ALLOWED);
        }
        boolean invites = request.invite() != null && !request.invite().isEmpty();
        return type == ConversationType.GROUP && invites
                ? createForGroup(caller, request)
                : add(caller, type, ConversationService.checkName(request.roomName()), List.of(), null);
    }

    /** The caller's note to self, created when it is asked for first. */
    public Creation noteToSelf(Caller caller) {
        users.lock(caller.userId());
        String key = Conversation.NOTE_KEY + caller.userId();
        return conversations
                .findBySoleKey(key)
                .map(existing -> new Creation(existing.token(), false))
                .orElseGet(() -> addSole(ConversationType.NOTE_TO_SELF, "Note to self", key, List.of(caller.userId())));
    }

    /** Whether the caller may create group and public conversations. */
    public boolean mayCreate(Caller caller) {
        return caller.isUser() && limits.admits(SettingKey.START_CONVERSATIONS, caller);
    }

    private Creation createOneToOne(Caller caller, String partner) {
        if (partner == null) {
            throw new ApiException(ApiError.INVITED_NOT_FOUND);
        }
        if (caller.is(partner)) {
            throw new ApiException(ApiError.INVITED_NOT_ALLOWED);
        }
        List<String> pair = Stream.of(caller.userId(), partner).sorted().toList();
        for (String userId : pair) { // two who ask at once get the same conversation
            if (users.lock(userId).isEmpty()) {
                throw new ApiException(ApiError.INVITED_NOT_FOUND);
            }
        }
        String key = JsonValues.JSON.createArrayBuilder(pair).build().toString();
        List<String> owners = List.of(caller.userId(), partner);
        Optional<Conversation> existing = conversations.findBySoleKey(key);
        if (existing.isPresent()) {
            news.fire(new ConversationReopened(existing.get().id(), owners));
            return new Creation(existing.get().token(), false);
        }
        return addSole(ConversationType.ONE_TO_ONE, key, key, owners);
    }

    private Creation createForGroup(Caller caller, CreateConversation request) {
        if (request.source() != null && !request.source().isEmpty() && !"groups".equals(request.source())) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        UserGroup group = groups.lock(request.invite()).orElseThrow(() -> new ApiException(ApiError.INVITED_NOT_FOUND));
        String name = group.shownName();
        if (name.codePointCount(0, name.length()) > LONGEST_GROUP_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_GROUP_NAME));
        }
        List<String> members = groups.listMembers(group.id()).stream()
                .filter(member -> !caller.is(member))
                .toList();
        return add(caller, ConversationType.GROUP, name, members, group.id());
    }

    private Creation add(Caller caller, ConversationType type, String name, List<String> members, String groupId) {
        Conversation conversation = new Conversation(tokens.next(), type, name, null, clock.instant());
        conversations.add(conversation);
        news.fire(new ConversationCreated(conversation.id(), List.of(caller.userId()), members, groupId));
        return new Creation(conversation.token(), true);
    }

    private Creation addSole(ConversationType type, String name, String key, List<String> owners) {
        Conversation conversation = new Conversation(tokens.next(), type, name, key, clock.instant());
        if (type == ConversationType.NOTE_TO_SELF) {
            conversation.options().describe(ABOUT_NOTES);
        }
        conversations.add(conversation);
        news.fire(new ConversationCreated(conversation.id(), owners, List.of(), null));
        return new Creation(conversation.token(), true);
    }

    /**
     * What became of the wish.
     *
     * @param token of the conversation
     * @param isNew false when it was there before
     */
    public record Creation(String token, boolean isNew) {}
}
