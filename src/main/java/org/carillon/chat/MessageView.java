package org.carillon.chat;

import java.util.List;
import java.util.Map;
import org.carillon.platform.json.EmptyList;
import org.carillon.platform.json.Inlined;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as one reader gets it. Source: docs/contract/messages.md 3.4 and 6.2.
 *
 * @param id grows with time
 * @param token of the conversation
 * @param actorType kind of who did it
 * @param actorId among those of its kind
 * @param actorDisplayName may be empty
 * @param timestamp seconds since 1970
 * @param message what somebody said, or a sentence with placeholders
 * @param messageParameters an object per placeholder; the empty list without any
 * @param systemMessage what kind of note; empty for a post
 * @param messageType comment or system
 * @param isReplyable whether one can reply to it: to posts alone
 * @param referenceId what the client called it; may be empty
 * @param reactions always none
 * @param expirationTimestamp always 0: never
 * @param markdown whether a client may show it as such: posts alone
 * @param reply what it replies to; null: nothing
 */
record MessageView(
        long id,
        String token,
        String actorType,
        String actorId,
        String actorDisplayName,
        long timestamp,
        String message,
        @Schema(anyOf = {Map.class, EmptyList.class}) Object messageParameters,
        String systemMessage,
        @Schema(enumeration = {"comment", "system"}) String messageType,
        boolean isReplyable,
        String referenceId,
        Map<String, Integer> reactions,
        long expirationTimestamp,
        boolean markdown,
        Parent reply) {

    /** What somebody said; {@code parent} is null where it replies to nothing, or nobody asks what to. */
    static MessageView post(ChatMessage message, Reading reading, Sentence said, MessageView parent) {
        return new MessageView(
                message.id(),
                reading.conversation().token().text(),
                message.actor().type(),
                message.actor().id(),
                reading.names().of(message.actor()),
                message.postedAt().getEpochSecond(),
                said.text(),
                said.parameters().isEmpty() ? List.of() : said.parameters(),
                "",
                "comment",
                true,
                message.referenceId(),
                Map.of(),
                0,
                true,
                parent == null ? null : new Parent(parent));
    }

    /** What the server noted. */
    static MessageView system(ChatMessage message, Reading reading, Sentence sentence) {
        return new MessageView(
                message.id(),
                reading.conversation().token().text(),
                message.actor().type(),
                message.actor().id(),
                reading.names().of(message.actor()),
                message.postedAt().getEpochSecond(),
                sentence.text(),
                sentence.parameters().isEmpty() ? List.of() : sentence.parameters(),
                SystemMessageRenderer.kind(message, reading.reader()),
                "system",
                false,
                "",
                Map.of(),
                0,
                false,
                null);
    }

    /** What a message replies to; left out where it replies to nothing. */
    record Parent(MessageView parent) implements Inlined {}
}
