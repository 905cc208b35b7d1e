package org.carillon.chat;

import java.util.List;
import java.util.Map;

/**
 * A message as one reader gets it. Source: docs/contract/messages.md 3.4.
 *
 * @param id grows with time
 * @param token of the conversation
 * @param actorType kind of who did it
 * @param actorId among those of its kind
 * @param actorDisplayName may be empty
 * @param timestamp seconds since 1970
 * @param message sentence with placeholders
 * @param messageParameters an object per placeholder; the empty list without any
 * @param systemMessage what kind of note
 * @param messageType always system
 * @param isReplyable always false
 * @param referenceId always empty
 * @param reactions always none
 * @param expirationTimestamp always 0: never
 * @param markdown always false
 */
record MessageView(
        long id,
        String token,
        String actorType,
        String actorId,
        String actorDisplayName,
        long timestamp,
        String message,
        Object messageParameters,
        String systemMessage,
        String messageType,
        boolean isReplyable,
        String referenceId,
        Map<String, Integer> reactions,
        long expirationTimestamp,
        boolean markdown) {

    static MessageView system(ChatMessage message, String token, String actorName, String kind, Sentence sentence) {
        return new MessageView(
                message.id(),
                token,
                message.actor().type(),
                message.actor().id(),
                actorName,
                message.postedAt().getEpochSecond(),
                sentence.text(),
                sentence.parameters().isEmpty() ? List.of() : sentence.parameters(),
                kind,
                "system",
                false,
                "",
                Map.of(),
                0,
                false);
    }
}
