package org.carillon.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what the server does a moment after its answer, and how often they look. */
public final class Waiting {
    private static final Duration AT_MOST = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Begins to wait. The caller's own thread looks, at once and then again and again, until an assertion holds, or a
     * value is the wanted one; a wait in vain tells what was seen last.
     */
    public static ConditionFactory await() {
        return Awaitility.await()
                .pollInSameThread()
                .dontCatchUncaughtExceptions() // of threads that nobody waits for
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .atMost(AT_MOST);
    }
}
