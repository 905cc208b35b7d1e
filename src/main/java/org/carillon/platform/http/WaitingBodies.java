package org.carillon.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what bodies take up that have not arrived yet: all together, and those from one address. Each costs a little from
 * its beginning, so that their number is bounded too.
 */
@ApplicationScoped
public class WaitingBodies {
    /** What one costs before its first byte has come. */
    static final int BASE = 16 * 1024;

    private static final long MOST = 64L * 1024 * 1024;
    private static final long MOST_OF_ADDRESS = MOST / 2;

    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    /** Takes up some bytes; false when there are too many already. */
    synchronized boolean take(String address, int bytes) {
        long own = taken.getOrDefault(address, 0L) + bytes;
        if (all + bytes > MOST || own > MOST_OF_ADDRESS) {
            return false;
        }
        all += bytes;
        taken.put(address, own);
        return true;
    }

    /** Gives back what was taken. */
    synchronized void giveBack(String address, int bytes) {
        all -= bytes;
        taken.computeIfPresent(address, (any, own) -> own <= bytes ? null : own - bytes);
    }
}
