package org.carillon.chat;

import java.util.List;

/**
 * What a reader gets.
 *
 * @param messages none when there is nothing to tell
 * @param commonlyRead id of the latest message that all accounts have read; 0: none
 */
record ChatAnswer(List<MessageView> messages, long commonlyRead) {
    static final ChatAnswer NOTHING = new ChatAnswer(List.of(), 0);
}
