package org.carillon.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a request that wants it when its guards have looked, and before its parameters are read. */
@Provider
@Priority(Priorities.USER + 1)
@ApplicationScoped
public class TestHoldFilter implements ContainerRequestFilter {
    /** Header whose value is an id of the client's choice, for {@link TestHoldServlet}. */
    public static final String HOLD = "X-Test-Hold";

    private static final int PATIENCE = 30;
    private static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        String id = request.getHeaderString(HOLD);
        if (id == null) {
            return;
        }
        CountDownLatch latch = new CountDownLatch(1);
        HELD.put(id, latch);
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let go of " + id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean holds(String id) {
        return HELD.containsKey(id);
    }

    static void letGo(String id) {
        CountDownLatch latch = HELD.remove(id);
        if (latch != null) {
            latch.countDown();
        }
    }
}
