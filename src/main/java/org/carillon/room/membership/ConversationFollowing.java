package org.carillon.room.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.OwnNameRepository;
import org.carillon.room.conversation.ConversationDeleted;
import org.carillon.room.conversation.GuestsChanged;
import org.carillon.room.conversation.PermissionsChanged;
import org.carillon.room.session.ParticipantSessionRepository;

/** What becomes of the attendees when their conversation changes or goes, in the transaction that does it. */
@ApplicationScoped
@Transactional
class ConversationFollowing {
    @Inject
    AttendeeRepository attendees;

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    OwnNameRepository ownNames;

    @Inject
    AttendeeRemover remover;

    void removeUninvited(@Observes GuestsChanged changed) {
        if (!changed.allowed()) {
            remover.dropAll(attendees.list(changed.conversationId()).stream()
                    .filter(attendee -> attendee.participantType().isUninvited())
                    .toList());
        }
    }

    void removeAll(@Observes ConversationDeleted deleted) {
        sessions.removeAll(deleted.conversationId());
        attendees.removeAll(deleted.conversationId());
        ownNames.removeAll(deleted.conversationId());
    }

    void resetPermissions(@Observes PermissionsChanged changed) {
        attendees.resetPermissions(changed.conversationId());
    }
}
