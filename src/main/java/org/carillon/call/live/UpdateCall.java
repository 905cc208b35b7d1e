package org.carillon.call.live;

import org.carillon.room.session.InCallFlags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of "update flags".
 *
 * @param flags in-call bits as in {@link JoinCall}; has to be there
 */
public record UpdateCall(@Schema(required = true, minimum = "0", maximum = "15") Integer flags) {

    /** @throws org.carillon.platform.http.ApiException BAD_PARAMETER for other flags, and without */
    public UpdateCall {
        InCallFlags.of(flags);
    }
}
