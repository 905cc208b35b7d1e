package org.carillon.call.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * Body of "join call".
 *
 * @param flags in-call bits, 0 to 15: 1 in call, 2 audio, 4 video, 8 phone; null means 7
 * @param silent whether a call that starts with this request rings nobody
 * @param silentFor user ids that a call that starts with this request does not ring
 * @param recordingConsent whether the caller agrees to be recorded
 */
public record JoinCall(
        @Min(0) @Max(15) Integer flags, boolean silent, List<String> silentFor, boolean recordingConsent) {}
