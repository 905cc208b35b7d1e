package org.carillon.signaling;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carillon.identity.Caller;

/**
 * A client that waits for news of one conversation.
 *
 * @param conversationId of the conversation
 * @param token of the conversation
 * @param sessionRowId the session that pulls
 * @param caller who pulls
 * @param answer completed once, with the elements of the answer or a refusal
 */
record WaitingPull(
        long conversationId,
        String token,
        long sessionRowId,
        Caller caller,
        CompletableFuture<List<SignalingElement>> answer) {}
