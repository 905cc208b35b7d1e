package org.carillon.chat;

/**
 * Body of "post".
 *
 * @param message text, up to 32,000 characters without the space around it
 * @param replyTo id of the post that it replies to; null or 0: none
 * @param referenceId what the client calls it, up to 64 characters; null: nothing
 * @param actorDisplayName of a guest: the guest's name from now on, up to 64 characters; null or empty: as before
 */
public record PostMessage(String message, Long replyTo, String referenceId, String actorDisplayName) {

    boolean repliesToPost() {
        return replyTo != null && replyTo != 0;
    }

    String referenceIdOrEmpty() {
        return referenceId == null ? "" : referenceId;
    }
}
