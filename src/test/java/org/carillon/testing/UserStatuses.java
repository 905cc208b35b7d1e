package org.carillon.testing;

/** Requests about the statuses of users. */
public final class UserStatuses {
    private static final String BASE = "/ocs/v2.php/apps/user_status/api/v1";

    private UserStatuses() {}

    /** Any request about statuses; {@code path} starts below the interface. */
    public static OcsRequest request(Actor actor, String method, String path) {
        return actor.request(method, BASE + path);
    }

    public static OcsAnswer choose(Actor actor, String type) {
        return request(actor, "PUT", "/user_status/status")
                .form("statusType", type)
                .send();
    }

    /** The actor's own status, as they read it. */
    public static OcsAnswer own(Actor actor) {
        return request(actor, "GET", "/user_status").send();
    }

    /** The status of another user. */
    public static OcsAnswer of(Actor user, Actor reader) {
        return request(reader, "GET", "/statuses/" + user.id()).send();
    }

    /** Takes a message in the actor's own words. */
    public static OcsAnswer say(Actor actor, String icon, String text) {
        return request(actor, "PUT", "/user_status/message/custom")
                .form("statusIcon", icon)
                .form("message", text)
                .send();
    }

    /** Takes a predefined message. */
    public static OcsAnswer say(Actor actor, String messageId) {
        return request(actor, "PUT", "/user_status/message/predefined")
                .form("messageId", messageId)
                .send();
    }

    public static OcsAnswer sayNothing(Actor actor) {
        return request(actor, "DELETE", "/user_status/message").send();
    }
}
