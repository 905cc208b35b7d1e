package org.carillon.platform.cluster;

import jakarta.interceptor.Interceptor;

/**
 * When observers of an event run, for {@code @Priority}; those without one come between {@link #EARLY} and
 * {@link #LATE}. Source: docs/architecture.md 3.
 */
public final class ObserverOrder {
    /** For observers that come before all others. */
    public static final int EARLY = Interceptor.Priority.APPLICATION;

    /** After all that acts, to draw conclusions: what happened is noted before what it led to. */
    public static final int LATE = Interceptor.Priority.APPLICATION + 900;

    /** After everything else, to say that it is done. */
    public static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private ObserverOrder() {}
}
