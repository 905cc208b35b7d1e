package org.carillon.testing;

/** What people do in the chat of a conversation; reading is in {@link ChatHistory}. */
public final class Chats {
    private static final String CHAT = "/ocs/v2.php/apps/spreed/api/v1/chat/";

    private Chats() {}

    /** Saying something, still to be sent. */
    public static OcsRequest posting(Actor author, Room room, String text) {
        return author.request("POST", CHAT + room.token()).form("message", text);
    }

    /** Says something and hands back the id of the message. */
    public static int say(Actor author, Room room, String text) {
        return posting(author, room, text).send().ok().number("id");
    }

    /** Moving the read marker, still to be sent. */
    public static OcsRequest marking(Actor reader, Room room) {
        return reader.request("POST", CHAT + room.token() + "/read");
    }

    public static OcsAnswer markUnread(Actor reader, Room room) {
        return reader.request("DELETE", CHAT + room.token() + "/read").send();
    }

    /** How many messages the reader has not read. */
    public static int unread(Actor reader, Room room) {
        return reader.look(room).number("unreadMessages");
    }
}
