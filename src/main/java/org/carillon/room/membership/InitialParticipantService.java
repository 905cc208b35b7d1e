package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.GroupRepository;
import org.carillon.people.identity.UserId;
import org.carillon.people.identity.UserRepository;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.InitialParticipants;
import org.carillon.room.conversation.InvitationList;

/**
 * Who is in a conversation from its first moment on: groups and accounts by a few statements for any number of them,
 * each as if added afterwards. Source: docs/contract/conversations.md 2.2.
 */
@ApplicationScoped
@Transactional
public class InitialParticipantService implements InitialParticipants {
    @Inject
    AttendeeRepository attendees;

    @Inject
    UserRepository users;

    @Inject
    GroupRepository groups;

    @Inject
    AttendeeAdder adder;

    @Inject
    EmailService emails;

    @Inject
    PhoneService phones;

    @Override
    public InvitationList add(Conversation conversation, Caller creator, InvitationList named) {
        long ownerId = attendees
                .find(conversation.id(), ActorType.USERS, creator.userId())
                .orElseThrow()
                .id();
        List<String> groupIds = groups.lockAll(named.groups());
        List<String> userIds = users.lockAll(named.users());
        Set<String> present = new HashSet<>(Set.of(creator.userId()));
        groupIds.forEach(id -> adder.add(Attendee.group(conversation.id(), id), ownerId));
        adder.invite(conversation.id(), missing(userIds, present), ownerId, false);
        present.addAll(userIds);
        adder.invite(conversation.id(), missing(groups.listMembers(groupIds), present), ownerId, true);
        return new InvitationList(
                unknown(named.users(), userIds),
                missing(named.groups(), Set.copyOf(groupIds)),
                emails.inviteFirst(conversation, creator, named.emails(), ownerId),
                phones.addFirst(conversation, creator, named.phones(), ownerId),
                named.federated_users(),
                named.teams());
    }

    /** Those of the written ids that no account has, in whatever case of letters. */
    private static List<String> unknown(List<String> written, List<String> stored) {
        Set<String> known = stored.stream().map(UserId::lowered).collect(Collectors.toSet());
        return written.stream()
                .filter(id -> !known.contains(UserId.lowered(id)))
                .toList();
    }

    private static List<String> missing(List<String> ids, Set<String> present) {
        return ids.stream().filter(id -> !present.contains(id)).toList();
    }
}
