package org.carillon.signaling.internal;

import java.time.Duration;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.waiting.LaterAnswer;
import org.carillon.room.session.ParticipantSession;

/**
 * A client that waits for news of one conversation.
 *
 * @param conversationId of the conversation
 * @param token of the conversation
 * @param sessionRowId the session that pulls
 * @param caller who pulls
 * @param answer completed once, with the answer or a refusal
 * @param since when it came, in nanoseconds of the node
 */
record WaitingPull(
        long conversationId,
        ConversationToken token,
        long sessionRowId,
        Caller caller,
        LaterAnswer<PullAnswer> answer,
        long since) {
    private static final long AGED = Duration.ofMillis(200).toNanos();

    static WaitingPull of(ParticipantSession session, ConversationToken token, Caller caller) {
        return new WaitingPull(
                session.conversationId(), token, session.id(), caller, new LaterAnswer<>(), System.nanoTime());
    }

    /** Whether it waits so long that the client may have gone away meanwhile. */
    boolean mayBeDeserted() {
        return System.nanoTime() - since > AGED;
    }

    /** Ends this pull as a newer one of the session ended, without its messages. */
    void endEmptyHanded(PullAnswer given, Throwable failure) {
        if (failure == null) {
            answer.give(given.withoutMessages());
        } else {
            answer.refuse(failure);
        }
    }
}
