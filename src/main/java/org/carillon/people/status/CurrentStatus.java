package org.carillon.people.status;

import java.time.Instant;

/**
 * What a user is at the moment, the call included.
 *
 * @param userId whose it is
 * @param type as the users themselves see it
 * @param userDefined whether they chose it
 * @param messageId of a predefined message, else null
 * @param icon may be null
 * @param message may be null
 * @param clearAt when the message ends, or null
 */
record CurrentStatus(
        String userId,
        StatusType type,
        boolean userDefined,
        String messageId,
        String icon,
        String message,
        Instant clearAt) {

    /** Of somebody who said nothing yet. */
    static CurrentStatus unknown(String userId) {
        return new CurrentStatus(userId, StatusType.OFFLINE, false, null, null, null, null);
    }

    /** This status during a call; invisible users stay so, and users who chose nothing are busy to themselves. */
    CurrentStatus inCall() {
        PredefinedMessage call = PredefinedMessage.CALL;
        return type == StatusType.INVISIBLE
                ? this
                : new CurrentStatus(
                        userId,
                        userDefined ? type.inCall() : StatusType.BUSY,
                        false,
                        call.id(),
                        call.icon(),
                        call.text(),
                        null);
    }

    boolean isInCall() {
        return PredefinedMessage.CALL.id().equals(messageId);
    }

    /** This status with what a client saw the user do, unless they chose one or are in a call. */
    CurrentStatus seen(StatusType activity) {
        return userDefined || isInCall()
                ? this
                : new CurrentStatus(userId, activity, false, messageId, icon, message, clearAt);
    }

    /** As the users themselves read it. */
    OwnStatus own() {
        return new OwnStatus(
                userId, message, messageId, messageId != null, icon, clearSecond(), type.wireName(), userDefined);
    }

    /** As it stands in the list of all. */
    ListedStatus listed() {
        return new ListedStatus(
                userId, message, icon, clearSecond(), type.shown().wireName());
    }

    /** As it stands beside a name. */
    ShownStatus shown() {
        return new ShownStatus(type.shown().wireName(), icon, message, clearSecond());
    }

    private Long clearSecond() {
        return clearAt == null ? null : clearAt.getEpochSecond();
    }
}
