package org.carillon.call.ring;

import org.carillon.room.conversation.Conversation;

/**
 * One call, as messages name it.
 *
 * @param generation number of the call in its conversation
 */
public record CallKey(long conversationId, long generation) {
    /** The call of a conversation that runs, or ran last. */
    static CallKey lastOf(Conversation conversation) {
        return new CallKey(conversation.id(), conversation.callGeneration());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    static CallKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the name of a call");
        }
        return new CallKey(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
        return conversationId + "/" + generation;
    }
}
