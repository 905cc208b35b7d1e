package org.carillon.signaling.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a pull is answered.
 *
 * @param messages for this session alone
 * @param rest for all sessions of the conversation
 */
record PullAnswer(List<QueuedMessage> messages, List<SignalingElement> rest) {

    List<SignalingElement> elements() {
        return Stream.concat(messages.stream().map(message -> SignalingElement.message(message.body())), rest.stream())
                .toList();
    }

    /** This answer for a pull whose messages somebody else is given. */
    PullAnswer withoutMessages() {
        return new PullAnswer(List.of(), rest);
    }

    List<Long> messageIds() {
        return messages.stream().map(QueuedMessage::id).toList();
    }
}
