package org.carillon.identity;

import java.util.HashMap;
import java.util.Map;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;

/** A number of places of which nobody takes more than half. */
final class Places {
    private final Map<String, Integer> takenBy = new HashMap<>();
    private int taken;

    /**
     * Takes one.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    synchronized void take(String who, int most) {
        int own = takenBy.getOrDefault(who, 0);
        if (taken >= most || own >= Math.max(1, most / 2)) {
            throw new ApiException(ApiError.PASSWORDS_BUSY);
        }
        taken++;
        takenBy.put(who, own + 1);
    }

    /** Gives one back. */
    synchronized void leave(String who) {
        taken--;
        takenBy.merge(who, -1, (all, one) -> all + one == 0 ? null : all + one);
    }
}
