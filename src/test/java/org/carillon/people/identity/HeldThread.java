package org.carillon.people.identity;

import java.util.Queue;

/** A thread that does nothing when it is started but to put its task to others, which the test runs. */
class HeldThread extends Thread {
    private final Queue<Runnable> held;
    private final Runnable task;

    HeldThread(Queue<Runnable> held, Runnable task) {
        this.held = held;
        this.task = task;
    }

    @Override
    public synchronized void start() {
        held.add(task);
    }
}
