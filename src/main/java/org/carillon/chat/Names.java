package org.carillon.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of all whom some messages speak of, read once for all of them.
 *
 * @param users shown names by user id
 * @param groups names by group id
 * @param others own names of guests, people invited by mail, and phones by actor id
 */
record Names(Map<String, String> users, Map<String, String> groups, Map<String, String> others) {

    /** Name to show; empty for a guest without one. */
    String of(Actor actor) {
        if (actor.isGroup()) {
            return groups.getOrDefault(actor.id(), actor.id());
        }
        return actor.isUser() ? users.getOrDefault(actor.id(), actor.id()) : others.getOrDefault(actor.id(), "");
    }

    /** The rich object that clients show for the actor. */
    Map<String, String> richObject(Actor actor) {
        Map<String, String> object = new LinkedHashMap<>();
        if (actor.isGuest() || actor.isEmail()) {
            String name = of(actor);
            object.put("type", "guest");
            object.put("id", (actor.isGuest() ? "guest/" : "email/") + actor.id());
            object.put("name", name.isEmpty() ? "Guest" : name + " (guest)");
        } else {
            object.put("type", actor.isUser() ? "user" : actor.isGroup() ? "group" : "highlight");
            object.put("id", actor.id());
            object.put("name", of(actor));
        }
        return object;
    }

    /** The rich object that clients show for somebody a post speaks of, and by which they let others speak of him. */
    Map<String, String> mentionOf(Actor actor) {
        Map<String, String> object = richObject(actor);
        if (actor.isGroup()) {
            object.put("type", "user-group");
        }
        object.put("mention-id", (actor.isGroup() ? "group/" : "") + object.get("id"));
        return object;
    }
}
