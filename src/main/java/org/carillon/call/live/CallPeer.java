package org.carillon.call.live;

/**
 * One session in the call.
 *
 * @param actorType kind of actor, as {@code users}
 * @param actorId id among those of its kind
 * @param displayName to show; empty for a guest without name
 * @param token of the conversation
 * @param lastPing seconds since 1970
 * @param sessionId opaque
 */
public record CallPeer(
        String actorType, String actorId, String displayName, String token, long lastPing, String sessionId) {}
