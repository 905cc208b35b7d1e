package org.carillon.call.ring;

/**
 * What the devices of a user are told about a ring.
 *
 * @param eventId grows with time
 * @param userId the callee
 * @param kind what there is to tell
 * @param ring the ring as it stands when this is read
 */
public record RingNotice(long eventId, String userId, RingEventKind kind, ShownRing ring) {
    /**
     * A ring on the wire.
     *
     * @param state as {@code alerting} or {@code answered}
     * @param userId the callee
     * @param call number of the call in its conversation
     * @param requestedAt seconds since 1970
     * @param expiresAt seconds since 1970; afterwards it counts as missed
     */
    public record ShownRing(
            long ringId,
            String state,
            String userId,
            ShownConversation conversation,
            long call,
            ShownCaller caller,
            long requestedAt,
            long expiresAt) {}

    /**
     * The conversation as the callee sees it.
     *
     * @param type number of the type; 0 when it is gone
     * @param displayName empty when it is gone
     */
    public record ShownConversation(String token, int type, String displayName) {}

    /**
     * Who rings.
     *
     * @param type {@code user}, {@code guest} or, for an account that is gone, {@code deleted_users}
     * @param id user id; empty for a guest
     * @param name empty for an account that is gone
     */
    public record ShownCaller(String type, String id, String name) {
        static final ShownCaller DELETED = new ShownCaller("deleted_users", "deleted_users", "");
    }
}
