package org.carillon.signaling.external;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a client needs before it signals. Source: docs/contract/signaling.md 6.
 *
 * @param signalingMode name of the mode
 * @param userId null for guests
 * @param hideWarning whether clients keep quiet about missing external signaling
 * @param server address of the signaling server; empty in internal mode
 * @param ticket what lets in, for clients that know no other kind
 * @param helloAuthParams what lets in, by version
 * @param federation always null: there are no other servers
 * @param stunservers at most one entry
 * @param turnservers one entry per server
 * @param sipDialinInfo text for people who dial in; empty without SIP
 */
public record SignalingSettings(
        String signalingMode,
        @Schema(nullable = true) String userId,
        boolean hideWarning,
        String server,
        String ticket,
        Map<String, Object> helloAuthParams,
        Object federation,
        List<StunServer> stunservers,
        List<TurnServer> turnservers,
        String sipDialinInfo) {}
