package org.carillon.room.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.GroupRepository;
import org.carillon.people.identity.UserGroup;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.json.JsonValues;
import org.carillon.room.conversation.CreationSteps.Creation;

/** New conversations as rows, each with all that belongs to it in one transaction. */
@ApplicationScoped
@Transactional
class CreationRecords {
    private static final int LONGEST_GROUP_NAME = 64;

    /** Of those who are named, in a record of the audit log. */
    private static final int MOST_NAMED = 50;

    private static final String ABOUT_NOTES = "A place for your private notes, thoughts and ideas";

    @Inject
    ConversationRepository conversations;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    InitialParticipants members;

    @Inject
    NewConversations fresh;

    @Inject
    Event<Object> events;

    /**
     * Creates a group or public conversation with those named.
     *
     * @param groupId group that has to be there, and that names the conversation if nothing else does
     * @throws ApiException INVITED_NOT_FOUND
     */
    Creation create(Caller caller, Plan plan, Optional<String> groupId, InvitationList named) {
        lock(caller, named);
        String name = plan.name().isEmpty() ? nameOf(groupId.orElseThrow()) : plan.name();
        Conversation conversation = fresh.make(plan.type(), name);
        plan.settings().applyTo(conversation);
        conversation.protect(plan.passwordHash());
        fresh.add(conversation, List.of(caller.userId()));
        InvitationList invalid = named.isEmpty() ? InvitationList.NOBODY : members.add(conversation, caller, named);
        if (groupId.filter(invalid.groups()::contains).isPresent()) {
            throw new ApiException(ApiError.INVITED_NOT_FOUND);
        }
        events.fire(Act.of(ActKind.CONVERSATION_CREATED, ConversationTarget.of(conversation))
                .with("type", plan.type().name())
                .with("password", plan.passwordHash() == null ? null : Act.SECRET)
                .with("users", some(named.users()))
                .with("groups", some(named.groups()))
                .with("emails", some(named.emails()))
                .with("phones", some(named.phones())));
        return new Creation(conversation.token(), true, invalid);
    }

    /** The caller's note to self, created when it is asked for first. */
    Creation noteToSelf(Caller caller) {
        users.lockEnabled(caller);
        String key = Conversation.NOTE_KEY + caller.userId();
        return conversations
                .findBySoleKey(key)
                .map(existing -> new Creation(existing.token(), false, InvitationList.NOBODY))
                .orElseGet(() -> addSole(ConversationType.NOTE_TO_SELF, "Note to self", key, List.of(caller.userId())));
    }

    /**
     * The conversation with a partner, created when it is asked for first; who left it comes back.
     *
     * @throws ApiException INVITED_NOT_FOUND, INVITED_NOT_ALLOWED for oneself
     */
    Creation createOneToOne(Caller caller, String invited) {
        String partner = Optional.ofNullable(invited)
                .flatMap(users::storedId)
                .orElseThrow(() -> new ApiException(ApiError.INVITED_NOT_FOUND));
        if (caller.is(partner)) {
            throw new ApiException(ApiError.INVITED_NOT_ALLOWED);
        }
        List<String> pair = Stream.of(caller.userId(), partner).sorted().toList();
        for (String userId : pair) { // two who ask at once get the same conversation
            if (caller.is(userId)) {
                users.lockEnabled(caller);
            } else if (users.lock(userId).isEmpty()) {
                throw new ApiException(ApiError.INVITED_NOT_FOUND);
            }
        }
        String key = JsonValues.text(pair);
        List<String> owners = List.of(caller.userId(), partner);
        Optional<Conversation> existing = conversations.findBySoleKey(key);
        if (existing.isPresent()) {
            events.fire(new ConversationReopened(existing.get().id(), owners));
            return new Creation(existing.get().token(), false, InvitationList.NOBODY);
        }
        return addSole(ConversationType.ONE_TO_ONE, key, key, owners);
    }

    /** Everybody in the order of locks (docs/adr/0025), before the first row is made. */
    private void lock(Caller caller, InvitationList named) {
        if (!named.isEmpty()) {
            groups.lockAll(named.groups());
            users.lockAll(Stream.concat(named.users().stream(), Stream.of(caller.userId()))
                    .toList());
        }
        users.lockEnabled(caller); // alone, as the conversations of an owner are counted
    }

    private String nameOf(String groupId) {
        String name = groups.find(groupId)
                .map(UserGroup::shownName)
                .orElseThrow(() -> new ApiException(ApiError.INVITED_NOT_FOUND));
        return CodePoints.cut(name, LONGEST_GROUP_NAME);
    }

    private Creation addSole(ConversationType type, String name, String key, List<String> owners) {
        Conversation conversation = fresh.make(type, name);
        conversation.beSole(key);
        if (type == ConversationType.NOTE_TO_SELF) {
            conversation.details().describe(ABOUT_NOTES);
        }
        fresh.add(conversation, owners);
        events.fire(Act.of(ActKind.CONVERSATION_CREATED, ConversationTarget.of(conversation))
                .with("type", type.name())
                .with("users", owners));
        return new Creation(conversation.token(), true, InvitationList.NOBODY);
    }

    /** The first of many, and how many there are. */
    private static List<String> some(List<String> all) {
        return all.size() <= MOST_NAMED
                ? all
                : Stream.concat(all.stream().limit(MOST_NAMED), Stream.of("… " + all.size() + " in all"))
                        .toList();
    }

    /**
     * What is to be created.
     *
     * @param name empty: that of the group
     * @param passwordHash null: no password
     */
    record Plan(ConversationType type, String name, String passwordHash, InitialSettings settings) {}
}
