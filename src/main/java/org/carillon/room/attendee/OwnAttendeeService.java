package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Switch;
import org.carillon.room.conversation.ConversationRepository;

/** What members choose for themselves alone, so that nobody else is told. Source: docs/contract/participants.md 5. */
@ApplicationScoped
@Transactional
public class OwnAttendeeService {
    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    /** Puts the conversation among the caller's favourites, or takes it from there. */
    public void changeFavorite(Admission caller, boolean wanted) {
        lock(caller).setFavorite(wanted);
    }

    /**
     * Says what messages the caller is told of: 1 all, 2 mentions, 3 none.
     *
     * @throws ApiException LEVEL_UNKNOWN
     */
    public void changeNotificationLevel(Admission caller, Integer level) {
        NotificationLevel chosen =
                NotificationLevel.chosen(level).orElseThrow(() -> new ApiException(ApiError.LEVEL_UNKNOWN));
        lock(caller).setNotificationLevel(chosen);
    }

    /**
     * Says whether the caller wants to be rung when a call starts here: 1 yes, 0 no.
     *
     * @throws ApiException LEVEL_UNKNOWN
     */
    public void changeNotifyCalls(Admission caller, Integer level) {
        boolean notify = Switch.isOn(level, ApiError.LEVEL_UNKNOWN);
        lock(caller).setNotifyCalls(notify);
    }

    private Attendee lock(Admission caller) {
        conversations.lock(caller.conversationId());
        return attendees.get(caller.attendeeId());
    }
}
