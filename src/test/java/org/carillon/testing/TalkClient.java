package org.carillon.testing;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The way into a deployed server for tests: new people, its settings, its clock and its count of statements. */
public final class TalkClient {
    private static final String PASSWORD = "123456";
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final URI base;
    private final Actor admin;
    private final ServerSettings settings;

    /** Takes the address of the server; {@code base} ends in a slash. */
    public TalkClient(URI base) {
        this.base = base;
        admin = new Actor(
                base,
                Login.withPassword(
                        CarillonServer.ADMIN_USER, CarillonServer.ADMIN_USER, CarillonServer.ADMIN_PASSWORD));
        settings = new ServerSettings(admin);
    }

    /** The administrator of the server. */
    public Actor admin() {
        return admin;
    }

    /** Somebody without account and without cookies. */
    public Actor guest() {
        return new Actor(base, Login.NONE);
    }

    /** Creates an account that no other test knows; {@code name} only makes its id readable. */
    public Actor user(String name) {
        String id = unique(name);
        String displayName = id + "-displayname";
        admin.request("POST", "/ocs/v2.php/cloud/users")
                .form("userid", id)
                .form("password", PASSWORD)
                .form("displayName", displayName)
                .send()
                .ok();
        return new Actor(base, Login.withPassword(id, displayName, PASSWORD));
    }

    /** An id that no account has yet; {@code name} only makes it readable. */
    public String newName(String name) {
        return unique(name);
    }

    /** Somebody who logs in with the password of {@link #user}, and with any text in place of the id. */
    public Actor login(String id) {
        return new Actor(base, Login.withPassword(id, id, PASSWORD));
    }

    /** Creates a group of accounts that no other test knows, and hands back its id. */
    public String group(String name, Actor... members) {
        String id = unique(name);
        admin.request("POST", "/ocs/v2.php/cloud/groups")
                .form("groupid", id)
                .send()
                .ok();
        for (Actor member : members) {
            admin.request("POST", "/ocs/v2.php/cloud/users/" + member.id() + "/groups")
                    .form("groupid", id)
                    .send()
                    .ok();
        }
        return id;
    }

    public ServerSettings settings() {
        return settings;
    }

    /** Moves the time of the server forward; it stays ahead for the tests that follow. */
    public void advanceClock(Duration time) {
        CarillonServer.advanceClock(time);
    }

    /** Sends a request and counts the SQL statements that the server needed to answer it. */
    public int statementsOf(OcsRequest request) {
        String id = unique("request");
        request.header(CarillonServer.TEST_REQUEST, id).send().ok();
        return CarillonServer.statements(id);
    }

    private static String unique(String name) {
        return name.toLowerCase(Locale.ROOT) + "-" + RUN + "-" + COUNTER.incrementAndGet();
    }
}
