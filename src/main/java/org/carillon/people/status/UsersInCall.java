package org.carillon.people.status;

import java.util.Collection;
import java.util.Set;

/** Port: tells who is in a call. Implemented where attendees are known. */
public interface UsersInCall {

    /** The marks of these users in all their calls, by one statement; of a user who is in none, none. */
    Set<CallMark> of(Collection<String> userIds);
}
