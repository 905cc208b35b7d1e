package org.carillon.people.audit;

/** Port: who acts on this thread. {@code people.guard} knows, which knows requests. */
public interface ActorDesk {
    /** The caller of the request at hand; the system where there is none. */
    Actor current();
}
