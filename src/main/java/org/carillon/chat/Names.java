package org.carillon.chat;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.people.identity.UserGroup;

/**
 * Names of all whom some messages mention, read once for all of them.
 *
 * @param users shown names by user id, of those that are there
 * @param formerUsers the last message that mentions a deleted account, by user id: who has that id now came later
 * @param groups names by group id
 * @param formerGroups the last message that may mention a deleted group, by group id: who has that id now came later
 * @param others own names of guests, people invited by mail, and phones by actor id
 */
record Names(
        Map<String, String> users,
        Map<String, Long> formerUsers,
        Map<String, String> groups,
        Map<String, Long> formerGroups,
        Map<String, String> others) {
    private static final String DELETED_USER = "Deleted user";

    /** Without anybody who was deleted and came again. */
    Names(Map<String, String> users, Map<String, String> groups, Map<String, String> others) {
        this(users, Map.of(), groups, Map.of(), others);
    }

    static Names of(Collection<KnownAccount> accounts, Collection<UserGroup> groups, Map<String, String> others) {
        Map<String, String> users = new HashMap<>();
        Map<String, Long> formerUsers = new HashMap<>();
        for (KnownAccount account : accounts) {
            users.put(account.user().id(), account.user().shownName());
            if (account.lastOfFormer() != null) {
                formerUsers.put(account.user().id(), account.lastOfFormer());
            }
        }
        return new Names(
                users,
                formerUsers,
                groups.stream().collect(Collectors.toMap(UserGroup::id, UserGroup::shownName)),
                groups.stream().collect(Collectors.toMap(UserGroup::id, UserGroup::lastMessageOfFormer)),
                others);
    }

    /**
     * Who an actor of the message with this id is to its readers: one whose account is gone is nobody in particular,
     * and a group that is gone is not the one that has its id now.
     */
    MessageActor known(MessageActor actor, long messageId) {
        if (actor.isGroup()) {
            return messageId <= formerGroups.getOrDefault(actor.id(), 0L)
                    ? MessageActor.formerGroup(actor.id())
                    : actor;
        }
        boolean gone = actor.isUser()
                && (!users.containsKey(actor.id()) || messageId <= formerUsers.getOrDefault(actor.id(), 0L));
        return gone ? MessageActor.DELETED : actor;
    }

    /**
     * Name to show; empty for a guest without one, and for an account that is gone; the id for a group that is gone.
     */
    String of(MessageActor actor) {
        if (actor.isGroup()) {
            return actor.isFormerGroup() ? actor.id() : groups.getOrDefault(actor.id(), actor.id());
        }
        return actor.isUser() ? users.getOrDefault(actor.id(), "") : others.getOrDefault(actor.id(), "");
    }

    /** The rich object that clients show for the actor. */
    Map<String, String> richObject(MessageActor actor) {
        Map<String, String> object = new LinkedHashMap<>();
        if (actor.isGuest() || actor.isEmail()) {
            String name = of(actor);
            object.put("type", "guest");
            object.put("id", (actor.isGuest() ? "guest/" : "email/") + actor.id());
            object.put("name", name.isEmpty() ? "Guest" : name + " (guest)");
        } else {
            object.put("type", actor.isUser() ? "user" : actor.isGroup() ? "group" : "highlight");
            object.put("id", actor.id());
            object.put("name", actor.equals(MessageActor.DELETED) ? DELETED_USER : of(actor));
        }
        return object;
    }

    /** The rich object that clients show for somebody a post mentions, and by which they let others mention them. */
    Map<String, String> mentionOf(MessageActor actor) {
        Map<String, String> object = richObject(actor);
        if (actor.isGroup()) {
            object.put("type", "user-group");
        }
        object.put("mention-id", (actor.isGroup() ? "group/" : "") + object.get("id"));
        return object;
    }
}
