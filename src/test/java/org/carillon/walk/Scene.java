package org.carillon.walk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carillon.testing.Actor;
import org.carillon.testing.Chats;
import org.carillon.testing.Room;
import org.carillon.testing.Snapshot;
import org.carillon.testing.TalkClient;

/** One public conversation with a call, people of every role, and what a well-meant request about it would say. */
final class Scene {
    private static final AtomicInteger SCENES = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Numbers as text where the same name means the same everywhere; what is not here is 1. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("app", "walk"),
            Map.entry("key", "displayname"),
            Map.entry("mode", "call"),
            Map.entry("source", "users"),
            Map.entry("method", "add"),
            Map.entry("permissions", "4"),
            Map.entry("roomType", "2"),
            Map.entry("invite", ""),
            Map.entry("objectType", ""),
            Map.entry("roomName", "Another name"),
            Map.entry("displayName", "Somebody"),
            Map.entry("displayname", "Some people"),
            Map.entry("password", "Long enough, 1 hopes"),
            Map.entry("email", "somebody@example.org"),
            Map.entry("format", "csv"),
            Map.entry("value", "A value"),
            Map.entry("description", "About nothing"),
            Map.entry("message", "Hello"),
            Map.entry("replyTo", "0"),
            Map.entry("lastReadMessage", "0"),
            Map.entry("timer", "0"),
            Map.entry("clearAt", "0"),
            Map.entry("statusType", "away"),
            Map.entry("statusIcon", ""),
            Map.entry("messageId", "meeting"),
            Map.entry("itemType", "call"),
            Map.entry("search", "walk"),
            Map.entry("searchTerm", "a"),
            Map.entry("lookIntoFuture", "0"),
            Map.entry("timeout", "0"),
            Map.entry("all", "false"));

    /** What the ids of all accounts and groups of this scene begin with. */
    private final String accounts = "walk" + SCENES.incrementAndGet() + "-";

    private final TalkClient talk;
    private final Foreign foreign;
    private final Actor owner;
    private final Actor member;
    private final Actor outsider;
    private final Actor stranger;
    private final Actor guest;
    private final Room room;
    private final String group;
    private final int id;
    private final int attendeeId;
    private final int lastMessageId;

    Scene(TalkClient talk, Foreign foreign) {
        this.talk = talk;
        this.foreign = foreign;
        owner = talk.user(accounts + "owner");
        member = talk.user(accounts + "member");
        outsider = talk.user(accounts + "outsider");
        stranger = talk.guest();
        guest = talk.guest();
        group = talk.group(accounts + "group", member);
        room = owner.createPublic("Walk");
        owner.add(room, member);
        id = owner.join(room).number("id");
        owner.joinCallSilently(room).ok();
        guest.join(room);
        attendeeId = member.attendeeId(room);
        lastMessageId = Chats.say(owner, room, "Hello");
    }

    Actor actor(Role role) {
        return switch (role) {
            case STRANGER -> stranger;
            case GUEST -> guest;
            case OUTSIDER -> outsider;
            case MEMBER -> member;
            case OWNER -> owner;
            case ADMINISTRATOR -> talk.admin();
        };
    }

    /** What is stored of everything that a request of this scene could reach. */
    Snapshot snapshot() {
        return Snapshot.take(id, foreign.id(), accounts);
    }

    /** What a well-meant request says for a parameter of this name. */
    String usual(Operation operation, String name) {
        return switch (name) {
            case "token", "itemId" -> room.token();
            case "attendeeId" -> String.valueOf(attendeeId);
            case "id" -> operation.path().startsWith("/cloud/groups") ? group : account(operation);
            case "userId" -> member.id();
            case "messageId" -> operation.path().contains("/chat/") ? String.valueOf(lastMessageId) : USUAL.get(name);
            case "newParticipant" -> outsider.id();
            case "key" -> isAboutUserSettings(operation) ? "read_status_privacy" : USUAL.get(name);
            case "value" -> isAboutUserSettings(operation) ? "1" : USUAL.get(name);
            case "groupid" -> operation.key().equals("POST /cloud/groups") ? newName() : group;
            case "userid" -> newName();
            default -> USUAL.getOrDefault(name, "1");
        };
    }

    /** What belongs to somebody else, for a parameter of this name. */
    Optional<String> foreign(Operation operation, String name) {
        return switch (name) {
            case "token" -> Optional.of(foreign.room().token());
            case "attendeeId" -> Optional.of(String.valueOf(foreign.attendeeId()));
            case "replyTo" -> Optional.of(String.valueOf(foreign.messageId()));
            case "id" ->
                operation.path().contains("notifications")
                        ? Optional.of(String.valueOf(foreign.notificationId()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String account(Operation operation) {
        return operation.isProvisioning() ? member.id() : "1";
    }

    private static boolean isAboutUserSettings(Operation operation) {
        return operation.path().endsWith("/settings/user");
    }

    private String newName() {
        return accounts + "new-" + NAMES.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }
}
