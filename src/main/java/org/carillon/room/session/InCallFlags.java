package org.carillon.room.session;

import org.carillon.people.guard.Permissions;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * How a session takes part in a call, as bits: 1 in the call, 2 with audio, 4 with video, 8 by phone. 0: not in it.
 *
 * <p>Source: docs/contract/call.md 1.1 and 1.7.
 *
 * @param bits 0 to 15
 */
public record InCallFlags(int bits) {
    private static final int IN_CALL = 1;
    private static final int AUDIO = 2;
    private static final int VIDEO = 4;
    private static final int ALL = 15;
    private static final InCallFlags DEFAULT = new InCallFlags(IN_CALL | AUDIO | VIDEO);

    /**
     * Flags that a client sends.
     *
     * @throws ApiException BAD_PARAMETER for null, and beyond 0 to 15
     */
    public static InCallFlags of(Integer sent) {
        if (sent == null || sent < 0 || sent > ALL) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return new InCallFlags(sent);
    }

    /**
     * Flags of somebody who joins: what was sent or, with null, audio and video; always with bit 1.
     *
     * @throws ApiException BAD_PARAMETER beyond 0 to 15
     */
    public static InCallFlags ofJoin(Integer sent) {
        return sent == null ? DEFAULT : new InCallFlags(of(sent).bits | IN_CALL);
    }

    /** Whether bit 1 is set: the device is in the call. */
    public boolean isInCall() {
        return (bits & IN_CALL) != 0;
    }

    /** Without audio and video that the permissions do not allow. */
    public InCallFlags allowedBy(Permissions permissions) {
        int allowed = bits;
        if (!permissions.mayPublishAudio()) {
            allowed &= ~AUDIO;
        }
        if (!permissions.mayPublishVideo()) {
            allowed &= ~VIDEO;
        }
        return new InCallFlags(allowed);
    }
}
