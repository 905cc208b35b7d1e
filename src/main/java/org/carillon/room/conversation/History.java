package org.carillon.room.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What was said and noted in a conversation, in numbers. Source: docs/contract/messages.md 7. */
@Embeddable
public class History {
    /** 0 before the first message. */
    @Column(name = "last_message_id", nullable = false)
    private long lastMessageId;

    /** How many of the messages are posts of people. */
    @Column(name = "post_count", nullable = false)
    private long postCount;

    protected History() {}

    void note(long messageId) {
        lastMessageId = messageId;
    }

    /** Counts a post, whose message is noted next; answers how many there are with it. */
    public long countPost() {
        return ++postCount;
    }

    /** Id of the latest message; 0 before the first. */
    public long lastMessageId() {
        return lastMessageId;
    }

    /** How many posts of people there are; what the server notes does not count. */
    public long postCount() {
        return postCount;
    }
}
