package org.carillon.ocs;

import jakarta.servlet.AsyncContext;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How a request that was sent away goes on from its beginning. */
public final class LaterDispatch {
    private static final int A_MOMENT_MILLIS = 5;

    private LaterDispatch() {}

    /** Not at once: Liberty loses a request that is dispatched while the thread that it came on is still leaving. */
    public static void of(AsyncContext request, ScheduledExecutorService executor) {
        Future<?> unused = executor.schedule(() -> request.dispatch(), A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
