package org.carillon.chat;

/**
 * Which messages a reader asks for. Source: docs/contract/messages.md 4.
 *
 * @param isFuture whether those after the last known one are meant, else those before it
 * @param lastKnown id of a message; 0: none
 * @param isLastKnownIncluded whether that message itself is wanted too
 * @param limit how many at most
 */
record ChatPage(boolean isFuture, long lastKnown, boolean isLastKnownIncluded, int limit) {
    private static final int MOST = 200;

    /** The limit, 1 to 200. */
    int boundedLimit() {
        return Math.max(1, Math.min(MOST, limit));
    }
}
