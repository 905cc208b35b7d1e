package org.carillon.chat;

/**
 * Which messages a reader asks for. Source: docs/contract/messages.md 4.
 *
 * @param lastKnown id of a message; 0: none
 * @param isLastKnownIncluded whether that message itself is wanted too
 * @param limit how many at most, 1 to {@link #MOST}
 */
record ChatPage(long lastKnown, boolean isLastKnownIncluded, int limit) {
    static final int MOST = 200;

    /** Up to which id the history is asked for. */
    long newestWanted() {
        if (lastKnown == 0) {
            return Long.MAX_VALUE;
        }
        return isLastKnownIncluded ? lastKnown : lastKnown - 1;
    }

    /** From which id on the future is asked for. */
    long oldestWanted() {
        return isLastKnownIncluded ? lastKnown : lastKnown + 1;
    }
}
