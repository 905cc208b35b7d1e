package org.carillon.testing;

import jakarta.json.JsonObject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody with one device: a login (or none, for guests) and a cookie jar.
 *
 * <p>The verbs of the Call API hand back whatever the server said. All other verbs prepare a scene: they fail the test
 * when the server refuses. Requests that are out of the ordinary start at {@link #request} or {@link #talk}.
 */
public final class Actor {
    private static final String TALK = "/ocs/v2.php/apps/spreed/api/v4";

    private final URI base;
    private final Login login;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    Actor(URI base, Login login) {
        this.base = base;
        this.login = login;
    }

    /** The same person on another device: same login, no cookies yet. */
    public Actor onAnotherDevice() {
        return new Actor(base, login);
    }

    /** The same account with another password, right or wrong, on a device of its own. */
    public Actor withPassword(String password) {
        return new Actor(base, Login.withPassword(login.id(), login.displayName(), password));
    }

    /** The same account with a bearer token on a device of its own. */
    public Actor withBearer(String token) {
        return new Actor(base, new Login(login.id(), login.displayName(), "Bearer " + token));
    }

    /** Somebody else on this device: the other one's login with the cookies that this actor has got so far. */
    public Actor withCookiesAs(Actor other) {
        Actor successor = new Actor(base, other.login);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> successor.cookies.getCookieStore().add(base, cookie));
        return successor;
    }

    /** The account's id; empty for guests. */
    public String id() {
        return login.id();
    }

    public String displayName() {
        return login.displayName();
    }

    /** How many cookies the server has given to this device. */
    public int cookieCount() {
        return cookies.getCookieStore().getCookies().size();
    }

    /** Any request; {@code path} starts at the root of the server. */
    public OcsRequest request(String method, String path) {
        OcsRequest request = new OcsRequest(method, base.resolve(path), cookies);
        return login.isNone() ? request : request.header("Authorization", login.authorization());
    }

    /** Any request below the fourth version of the conversation and call API. */
    public OcsRequest talk(String method, String path) {
        return request(method, TALK + path);
    }

    /** Any request about one conversation; {@code path} starts below it. */
    public OcsRequest room(String method, Room room, String path) {
        return talk(method, "/room/" + room.token() + path);
    }

    private OcsRequest call(String method, Room room, String path) {
        return talk(method, "/call/" + room.token() + path);
    }

    public OcsAnswer getCall(Room room) {
        return call("GET", room, "").send();
    }

    /** The entries of the peer list. */
    public List<JsonObject> peers(Room room) {
        return getCall(room).ok().list();
    }

    /** Joins or starts the call with the flags the server assumes when none are sent. */
    public OcsAnswer joinCall(Room room) {
        return call("POST", room, "").send();
    }

    public OcsAnswer joinCall(Room room, int flags) {
        return call("POST", room, "").form("flags", flags).send();
    }

    /** Joins the call, and starts it without ringing anybody if it does not run. */
    public OcsAnswer joinCallSilently(Room room) {
        return call("POST", room, "").form("silent", true).send();
    }

    public OcsAnswer updateCall(Room room, int flags) {
        return call("PUT", room, "").form("flags", flags).send();
    }

    public OcsAnswer leaveCall(Room room) {
        return call("DELETE", room, "").send();
    }

    public OcsAnswer endCall(Room room) {
        return call("DELETE", room, "").form("all", true).send();
    }

    public OcsAnswer ring(Room room, int attendeeId) {
        return call("POST", room, "/ring/" + attendeeId).send();
    }

    public OcsAnswer dialOut(Room room, int attendeeId) {
        return call("POST", room, "/dialout/" + attendeeId).send();
    }

    /** Waits for signaling news of the conversation, as the browser does all the time. */
    public CompletableFuture<OcsAnswer> pull(Room room) {
        return request("GET", "/ocs/v2.php/apps/spreed/api/v3/signaling/" + room.token())
                .sendAsync();
    }

    public Room createGroup(String name) {
        return created(talk("POST", "/room").form("roomType", 2).form("roomName", name));
    }

    /** Creates a conversation for all members of a group of accounts. */
    public Room createFor(String group) {
        return created(talk("POST", "/room").form("roomType", 2).form("invite", group));
    }

    public Room createPublic(String name) {
        return created(talk("POST", "/room").form("roomType", 3).form("roomName", name));
    }

    public Room createOneToOne(Actor partner) {
        return created(talk("POST", "/room").form("roomType", 1).form("invite", partner.id()));
    }

    public Room noteToSelf() {
        return created(talk("GET", "/room/note-to-self"));
    }

    /** The conversation as this actor sees it. */
    public OcsAnswer look(Room room) {
        return room("GET", room, "").send().ok();
    }

    /** All conversations of this actor. */
    public OcsAnswer listRooms() {
        return talk("GET", "/room").send().ok();
    }

    /** Enters the conversation with a new session and hands back the conversation as seen then. */
    public OcsAnswer join(Room room) {
        return joining(room).send().ok();
    }

    /** Entering the conversation, still to be given parameters. */
    public OcsRequest joining(Room room) {
        return room("POST", room, "/participants/active");
    }

    /** Enters the conversation and its call. */
    public void enterCall(Room room, int flags) {
        join(room);
        joinCall(room, flags).ok();
    }

    public void leave(Room room) {
        room("DELETE", room, "/participants/active").send().ok();
    }

    /** Gives up the membership. */
    public void leaveForGood(Room room) {
        room("DELETE", room, "/participants/self").send().ok();
    }

    public void add(Room room, Actor... users) {
        for (Actor user : users) {
            room("POST", room, "/participants")
                    .form("newParticipant", user.id())
                    .send()
                    .ok();
        }
    }

    /** Adds something that is not one account: {@code groups}, {@code emails} or {@code phones}. */
    public OcsAnswer add(Room room, String source, String participant) {
        return room("POST", room, "/participants")
                .form("newParticipant", participant)
                .form("source", source)
                .send()
                .ok();
    }

    public void remove(Room room, Actor participant) {
        room("DELETE", room, "/attendees")
                .form("attendeeId", participant.attendeeId(room))
                .send()
                .ok();
    }

    public void promote(Room room, Actor participant) {
        room("POST", room, "/moderators")
                .form("attendeeId", participant.attendeeId(room))
                .send()
                .ok();
    }

    public void permit(Room room, Actor participant, int permissions) {
        room("PUT", room, "/attendees/permissions")
                .form("attendeeId", participant.attendeeId(room))
                .form("method", "set")
                .form("permissions", permissions)
                .send()
                .ok();
    }

    /** Sets the permissions of all who have none of their own; {@code mode} is {@code default} or {@code call}. */
    public void permitAll(Room room, String mode, int permissions) {
        room("PUT", room, "/permissions/" + mode)
                .form("permissions", permissions)
                .send()
                .ok();
    }

    public OcsAnswer setReadOnly(Room room, boolean readOnly) {
        return room("PUT", room, "/read-only")
                .form("state", readOnly ? 1 : 0)
                .send()
                .ok();
    }

    public OcsAnswer openLobby(Room room) {
        return room("PUT", room, "/webinar/lobby").form("state", 1).send().ok();
    }

    /** Opens a lobby that ends by itself; {@code end} is in seconds since 1970. */
    public void openLobbyUntil(Room room, int end) {
        room("PUT", room, "/webinar/lobby")
                .form("state", 1)
                .form("timer", end)
                .send()
                .ok();
    }

    public void setPassword(Room room, String password) {
        room("PUT", room, "/password").form("password", password).send().ok();
    }

    /** Guests only: sets the name that others see. */
    public void callOneself(Room room, String name) {
        request("POST", "/ocs/v2.php/apps/spreed/api/v1/guest/" + room.token() + "/name")
                .form("displayName", name)
                .send()
                .ok();
    }

    /** The id of this actor's membership. */
    public int attendeeId(Room room) {
        return look(room).number("attendeeId");
    }

    /** The in-call flags of this actor's own session. */
    public int flags(Room room) {
        return look(room).number("participantFlags");
    }

    public List<JsonObject> participants(Room room) {
        return room("GET", room, "/participants").send().ok().list();
    }

    /** The membership of an account, as this actor sees it in the list of participants. */
    public JsonObject participant(Room room, Actor user) {
        return participants(room).stream()
                .filter(entry -> entry.getString("actorId").equals(user.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(user.id() + " is no participant of " + room));
    }

    private static Room created(OcsRequest request) {
        return new Room(request.send().ok().text("token"));
    }
}
