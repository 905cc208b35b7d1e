package org.carillon.people.identity;

import java.time.Instant;
import org.carillon.people.identity.DeviceUses.Use;

/**
 * A device as the database knows it.
 *
 * @param lastUse as far as it is written
 * @param means as of {@link BrowserSession}; null when it is not known
 */
record DeviceRow(DeviceKey key, String name, Instant madeAt, Use lastUse, String means) {

    /** As its owner sees it. */
    Device shown(Use latest, boolean current) {
        return new Device(
                key.text(),
                key.kind().word(),
                name,
                madeAt.getEpochSecond(),
                latest.at().getEpochSecond(),
                latest.address(),
                means == null ? "" : means,
                current);
    }
}
