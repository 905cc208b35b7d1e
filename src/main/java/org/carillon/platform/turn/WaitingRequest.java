package org.carillon.platform.turn;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.carillon.platform.http.LaterDispatch;

/**
 * A request that waits for its turn, without a thread. Then it goes on from its beginning, and finds what became of it.
 */
final class WaitingRequest {
    private static final String ATTRIBUTE = "org.carillon.platform.turn.waiting";

    private final AsyncContext context;
    private final LaterDispatch later;
    private final Runnable turnUnused;
    private final long since = System.nanoTime();
    private volatile Entry outcome = Entry.LATER;

    /**
     * Lets the request wait from now on.
     *
     * @param turnUnused gives the turn back of a request that cannot go on
     */
    WaitingRequest(HttpServletRequest request, LaterDispatch later, Runnable turnUnused) {
        this.later = later;
        this.turnUnused = turnUnused;
        request.setAttribute(ATTRIBUTE, this);
        context = request.startAsync();
        context.setTimeout(0); // Liberty warns of a request that its own clock dispatches
    }

    /** What became of a request that goes on now, told once; null for one that did not wait. */
    static Entry outcome(HttpServletRequest request) {
        if (!(request.getAttribute(ATTRIBUTE) instanceof WaitingRequest waited)) {
            return null;
        }
        request.removeAttribute(ATTRIBUTE);
        return waited.outcome;
    }

    /** Goes on with a turn. */
    void begin() {
        outcome = Entry.NOW;
        later.of(context, turnUnused);
    }

    /** Goes on to be refused. */
    void refuse() {
        outcome = Entry.NEVER;
        later.of(context, () -> {});
    }

    boolean hasWaitedFor(Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
