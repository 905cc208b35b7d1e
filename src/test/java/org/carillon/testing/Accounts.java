package org.carillon.testing;

/** What an administrator does to accounts, and accounts to themselves. */
public final class Accounts {
    private static final String API = "/ocs/v2.php/cloud/users";

    private Accounts() {}

    /** Any request; {@code path} starts below the list of accounts. */
    public static OcsRequest request(Actor who, String method, String path) {
        return who.request(method, API + path);
    }

    /** Deleting it, still to be sent. */
    public static OcsRequest deleting(TalkClient talk, Actor user) {
        return request(talk.admin(), "DELETE", "/" + user.id());
    }

    public static void delete(TalkClient talk, Actor user) {
        deleting(talk, user).send().ok();
    }

    public static void disable(TalkClient talk, Actor user) {
        request(talk.admin(), "PUT", "/" + user.id() + "/disable").send().ok();
    }

    public static void enable(TalkClient talk, Actor user) {
        request(talk.admin(), "PUT", "/" + user.id() + "/enable").send().ok();
    }

    /** Creates an account of the same id as one that was deleted. */
    public static void recreate(TalkClient talk, Actor user) {
        request(talk.admin(), "POST", "")
                .form("userid", user.id())
                .form("password", "123456")
                .form("displayName", "Somebody else")
                .send()
                .ok();
    }
}
