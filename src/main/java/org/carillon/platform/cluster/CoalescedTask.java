package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedExecutorService;

/**
 * Work that one thread of this node does at a time, whenever somebody asks. It is done once more if somebody asked
 * meanwhile, however many they were, and nobody waits.
 */
public final class CoalescedTask {
    private static final String ONLY = "";

    private final KeyedCoalescedTask<String> task;

    /** Made on a thread of the application, as others that ask know nothing of it. */
    public CoalescedTask(ManagedExecutorService executor, Runnable work) {
        this.task = new KeyedCoalescedTask<>(executor, only -> work.run());
    }

    /** Does the work soon and on another thread. */
    public void ask() {
        task.ask(ONLY);
    }
}
