package org.carillon.call.live;

import java.util.List;
import org.carillon.room.session.InCallFlags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of "join call".
 *
 * @param flags in-call bits, 0 to 15: 1 in call, 2 audio, 4 video, 8 phone; null means 7
 * @param silent whether a call that starts with this request rings nobody
 * @param silentFor user ids that a call that starts with this request does not ring
 * @param recordingConsent whether the caller agrees to be recorded
 */
public record JoinCall(
        @Schema(minimum = "0", maximum = "15") Integer flags,
        boolean silent,
        List<String> silentFor,
        boolean recordingConsent) {

    /** @throws org.carillon.platform.http.ApiException BAD_PARAMETER for other flags */
    public JoinCall {
        InCallFlags.ofJoin(flags);
    }
}
