package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.carillon.people.status.CallMark;
import org.carillon.people.status.UsersInCall;

/** Finds the marks on the attendees of users (docs/adr/0013). Callers own the transaction. */
@ApplicationScoped
public class AttendeeUsersInCall implements UsersInCall {
    @Inject
    AttendeeRepository attendees;

    @Override
    public Set<CallMark> of(Collection<String> userIds) {
        return Set.copyOf(attendees.listCallMarks(userIds));
    }
}
