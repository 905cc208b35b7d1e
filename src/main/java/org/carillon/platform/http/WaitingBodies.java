package org.carillon.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds what bodies take up that have not arrived yet: all together, and those from one network. Each costs a little
 * from its beginning, so that their number is bounded too.
 */
@ApplicationScoped
public class WaitingBodies {
    /** What one costs before its first byte has come. */
    static final int BASE = 16 * 1024;

    private static final long MOST = 64L * 1024 * 1024;
    private static final long MOST_OF_NETWORK = MOST / 2;

    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    /** What those of one network take up. */
    public Share of(String network) {
        return new Share(this, network);
    }

    /** Takes up some bytes; false when there are too many already. */
    synchronized boolean take(String network, int bytes) {
        long own = taken.getOrDefault(network, 0L) + bytes;
        if (all + bytes > MOST || own > MOST_OF_NETWORK) {
            return false;
        }
        all += bytes;
        taken.put(network, own);
        return true;
    }

    /** Gives back what was taken. */
    synchronized void giveBack(String network, int bytes) {
        all -= bytes;
        taken.computeIfPresent(network, (any, own) -> own <= bytes ? null : own - bytes);
    }

    /** The bodies that clients of one network are sending. */
    public record Share(WaitingBodies all, String network) {
        boolean take(int bytes) {
            return all.take(network, bytes);
        }

        void giveBack(int bytes) {
            all.giveBack(network, bytes);
        }
    }
}
