package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.carillon.call.live.CallStarted;
import org.carillon.call.ring.AttendeeRung;
import org.carillon.chat.PeopleMentioned;
import org.carillon.people.identity.Caller;
import org.carillon.platform.cluster.Batches;
import org.carillon.room.attendee.AttendeesLeft;
import org.carillon.room.attendee.AttendeesLeft.How;
import org.carillon.room.attendee.EffectiveNotificationLevel;
import org.carillon.room.attendee.NotificationLevel;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.membership.MembersInvited;
import org.carillon.room.session.SessionStarted;

/**
 * Notes who was invited or mentioned, and forgets it when that has done its work. Observers run inside the transaction
 * of whoever fires. Source: docs/contract/notifications.md 3.2.
 */
@ApplicationScoped
@Transactional
public class InvitationService {
    @Inject
    InvitationRepository invitations;

    @Inject
    ConversationRepository conversations;

    @Inject
    EffectiveNotificationLevel levels;

    @Inject
    Clock clock;

    /** Takes invitations from the lists. */
    public void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            invitations.remove(ids);
        }
    }

    /** Takes one of the reader's from the list; nothing happens when it is not there. */
    public void remove(Caller reader, long id) {
        invitations.remove(reader.userId(), id);
    }

    /** Takes all of the reader's from the list. */
    public void removeAll(Caller reader) {
        invitations.removeOfUser(reader.userId());
    }

    void add(@Observes MembersInvited invited) {
        for (List<Long> some : Batches.of(invited.attendeeIds())) {
            invitations.add(invited.inviterId(), some, clock.instant());
        }
    }

    void add(@Observes PeopleMentioned said) {
        List<NotificationLevel> told = levels.toldOfMentions(conversations.get(said.conversationId()));
        for (List<Long> some : Batches.of(said.attendeeIds())) {
            invitations.removeRead(some);
            invitations.addMentions(said, some, told);
        }
        if (said.toAll()) {
            invitations.addMentionsOfAll(said, told);
        }
    }

    void end(@Observes SessionStarted started) {
        invitations.removeInvitations(List.of(started.attendeeId()));
    }

    void end(@Observes CallStarted started) {
        if (!started.silent()) {
            invitations.removeInvitationsTo(started.conversationId());
        }
    }

    void end(@Observes AttendeeRung rung) {
        invitations.removeInvitations(List.of(rung.attendeeId()));
    }

    void end(@Observes AttendeesLeft left) {
        if (left.how() == How.ACCOUNT_DELETED) {
            invitations.removeOfUser(left.deletedUserId());
        } else {
            invitations.removeOfAttendees(left.attendeeIds());
        }
    }

    void end(@Observes ConversationDeleted deleted) {
        invitations.removeOfConversation(deleted.conversationId());
    }
}
