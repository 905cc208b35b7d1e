package org.carillon.bench;

import java.io.IOException;

/** What one client does again and again, each cycle as soon as the last one has ended. */
@FunctionalInterface
interface Client {
    /** One cycle, which is timed; a wrong answer is an exception. */
    void cycle() throws IOException;

    /** What must happen before the next cycle, and is not timed. */
    default void prepareNext() throws IOException {}
}
