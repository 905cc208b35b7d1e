package org.carillon.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the server does a moment after its answer. */
public final class Eventually {
    private static final int SECONDS = 25;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** Asks again until the answer is yes; answers false when it is not in time. */
    public static boolean within(int seconds, BooleanSupplier question) {
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Asks again until the value is the wanted one and hands it back; at the deadline, hands back the last one. */
    public static <T> T eventually(Supplier<T> value, Predicate<T> wanted) {
        AtomicReference<T> last = new AtomicReference<>();
        within(SECONDS, () -> {
            last.set(value.get());
            return wanted.test(last.get());
        });
        return last.get();
    }
}
