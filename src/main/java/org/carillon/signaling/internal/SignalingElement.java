package org.carillon.signaling.internal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One element of the answer to a pull.
 *
 * @param type {@code message} or {@code usersInRoom}
 * @param data what belongs to the type
 */
record SignalingElement(@Schema(enumeration = {"message", "usersInRoom"}) String type, Object data) {

    static SignalingElement usersInRoom(List<UserInRoom> users) {
        return new SignalingElement("usersInRoom", users);
    }

    /** What another device has sent, as a text of JSON. */
    static SignalingElement message(String body) {
        return new SignalingElement("message", body);
    }

    /**
     * One session of the conversation, in the call or not.
     *
     * @param userId empty for a guest
     * @param roomId row id of the conversation
     * @param lastPing seconds since 1970
     * @param sessionId opaque
     * @param inCall in-call flags
     * @param participantPermissions effective permissions
     * @param actorType kind of attendee
     * @param actorId id among those of its kind
     */
    record UserInRoom(
            String userId,
            long roomId,
            long lastPing,
            String sessionId,
            int inCall,
            int participantPermissions,
            String actorType,
            String actorId) {}
}
