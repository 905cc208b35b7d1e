package org.carillon.people.guard;

import static org.carillon.testing.InCall.IN_CALL;

import org.carillon.testing.Actor;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.TalkClient;

/**
 * Somebody who tries what a right is for.
 *
 * @param who has joined
 * @param room moderated by who; an open one of somebody else's for a guest
 * @param phone number of a phone in it
 */
record RightScene(Actor who, Room room, int phone) {

    /** In a conversation of one's own, in which nobody is in a call. SIP is configured. */
    static RightScene of(Actor who) {
        Room room = who.createGroup("Standup");
        int phone = addPhone(who, room);
        who.join(room);
        return new RightScene(who, room, phone);
    }

    /** In an open conversation of somebody else's. */
    static RightScene ofGuest(TalkClient talk) {
        Actor host = talk.user("host");
        Room room = host.createPublic("Open house");
        int phone = addPhone(host, room);
        Actor guest = talk.guest();
        guest.join(room);
        return new RightScene(guest, room, phone);
    }

    /** As {@link #ofGuest}, and a call is running with both. */
    static RightScene ofGuestInCall(TalkClient talk) {
        Actor host = talk.user("host");
        Room room = host.createPublic("Open house");
        int phone = addPhone(host, room);
        host.enterCall(room, IN_CALL);
        Actor guest = talk.guest();
        guest.enterCall(room, IN_CALL);
        return new RightScene(guest, room, phone);
    }

    /** Enters the call, which begins by that. */
    RightScene inCall() {
        who.joinCall(room).ok();
        return this;
    }

    OcsAnswer create(int type) {
        return who.talk("POST", "/room")
                .form("roomType", type)
                .form("roomName", "Standup")
                .send();
    }

    private static int addPhone(Actor moderator, Room room) {
        moderator.add(room, "phones", "+49301234567");
        return moderator.participants(room).stream()
                .filter(entry -> entry.getString("actorType").equals("phones"))
                .findFirst()
                .orElseThrow()
                .getInt("attendeeId");
    }
}
