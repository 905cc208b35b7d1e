package org.carillon.call.live;

import java.time.Instant;
import java.util.List;
import org.carillon.room.conversation.ConversationEvent;

/**
 * A call began; fired inside the transaction, under the row lock, after {@link CallJoined} of the same request.
 *
 * @param callGeneration number of the call in its conversation
 * @param starterId attendee who started it
 * @param at when it began
 * @param silent whether nobody is to be rung
 * @param silentFor user ids that are not to be rung
 */
public record CallStarted(
        long conversationId, long callGeneration, long starterId, Instant at, boolean silent, List<String> silentFor)
        implements ConversationEvent {}
