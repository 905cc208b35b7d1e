package org.carillon.walk;

import org.carillon.testing.Actor;
import org.carillon.testing.NotificationList;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.TalkClient;

/**
 * Another conversation, which nobody of the walk may see.
 *
 * @param room the conversation
 * @param id of its object
 * @param attendeeId of a member
 * @param messageId of a post in it
 * @param notificationId of what a member was told of it
 */
record Foreign(Room room, int id, int attendeeId, int messageId, int notificationId) {

    static Foreign create(TalkClient talk) {
        Actor host = talk.user("walk-host");
        Actor partner = talk.user("walk-partner");
        Room room = host.createGroup("Elsewhere");
        host.add(room, partner);
        OcsAnswer seen = partner.look(room);
        int messageId = host.request("POST", "/ocs/v2.php/apps/spreed/api/v1/chat/" + room.token())
                .form("message", "Not for you")
                .send()
                .ok()
                .number("id");
        return new Foreign(
                room, seen.number("id"), seen.number("attendeeId"), messageId, NotificationList.idOfOnly(partner));
    }
}
