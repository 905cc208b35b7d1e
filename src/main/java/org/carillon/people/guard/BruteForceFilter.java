package org.carillon.people.guard;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.DeviceCookies;
import org.carillon.people.identity.LoginAttempt;
import org.carillon.platform.cluster.Timers;
import org.carillon.platform.http.LaterDispatch;

/**
 * Where requests wait without a thread: after failed attempts, and for a password to be hashed. A servlet filter, as
 * those of JAX-RS can not wait (docs/adr/0023).
 *
 * <p>Source: docs/contract/protection.md 1 and 2.
 */
@WebFilter(
        urlPatterns = "/ocs/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class BruteForceFilter extends HttpFilter {
    private static final String WAITED = "org.carillon.people.guard.waited";
    private static final long serialVersionUID = 1L;

    /**
     * Beyond, nobody is delayed: who waits costs memory. Counting goes on, and so does the bound of hashes at a time.
     */
    private static final int MOST_DELAYED = 2_000;

    @Inject
    private transient BruteForceDelays delays;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient DeviceCookies devices;

    @Resource(lookup = Timers.NAME)
    private transient ManagedScheduledExecutorService executor;

    @Inject
    private transient LaterDispatch later;

    private final AtomicInteger delayed = new AtomicInteger();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(WAITED) == null) {
            request.setAttribute(WAITED, true);
            if (waits(request, response)) {
                return;
            }
        }
        if (caller.hasShownPassword()) {
            devices.remember(caller.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    /** Sends the request away until its time has come; answers false when there is nothing to wait for. */
    private boolean waits(HttpServletRequest request, HttpServletResponse response) {
        Optional<LoginAttempt> open = caller.attempt().filter(attempt -> !attempt.isDecided());
        Duration delay = delays.of(request);
        if (delay.isZero() && open.isEmpty()) {
            return false;
        }
        boolean late = !delay.isZero() && delayed.get() < MOST_DELAYED;
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(0);
        if (late) {
            response.setHeader("X-Nextcloud-Bruteforce-Throttled", delay.toMillis() + "ms");
            delayed.incrementAndGet();
            Future<?> unused = executor.schedule(
                    () -> {
                        delayed.decrementAndGet();
                        goOn(open, waiting);
                    },
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        } else {
            goOn(open, waiting);
        }
        return true;
    }

    private void goOn(Optional<LoginAttempt> open, AsyncContext waiting) {
        if (open.isEmpty()) {
            later.of(waiting);
        } else {
            CompletableFuture<?> unused = open.get().decide().whenComplete((result, failure) -> later.of(waiting));
        }
    }
}
