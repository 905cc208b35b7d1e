package org.carillon.platform.cluster;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The threads of this application for timers and for waking who waits. They are its own: the server's default ones
 * belong to all applications, and there may be too few of them.
 */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = Timers.NAME, maxAsync = 16)
public class Timers {
    /** Where a {@code ManagedScheduledExecutorService} is looked up. */
    public static final String NAME = "java:app/concurrent/carillon";
}
