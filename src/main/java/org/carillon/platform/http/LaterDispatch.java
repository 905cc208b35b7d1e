package org.carillon.platform.http;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.AsyncContext;

/** How a request that was sent away goes on from its beginning. */
public final class LaterDispatch {
    private LaterDispatch() {}

    /**
     * On a thread of its own, which has served no other request: Liberty hands on what the dispatching thread remembers of
     * its last one, and so loses requests, or mixes them up (docs/servers.md).
     */
    public static void of(AsyncContext request, ManagedThreadFactory threads) {
        threads.newThread(request::dispatch).start();
    }
}
