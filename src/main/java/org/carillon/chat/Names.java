package org.carillon.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of all whom some messages speak of, read once for all of them.
 *
 * @param users shown names by user id
 * @param others own names of guests, people invited by mail, and phones by actor id
 * @param groups shown names of groups by id
 */
record Names(Map<String, String> users, Map<String, String> others, Map<String, String> groups) {

    Names(Map<String, String> users, Map<String, String> others) {
        this(users, others, Map.of());
    }

    /** Name to show; empty for a guest without one. */
    String of(Actor actor) {
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
            object.put("type", actor.isUser() ? "user" : "highlight");
            object.put("id", actor.id());
            object.put("name", of(actor));
        }
        return object;
    }

    /** The rich object that clients show for somebody a post speaks of, and by which they let others speak of him. */
    Map<String, String> mentionOf(Actor actor) {
        if (actor.isGroup()) {
            Map<String, String> object = new LinkedHashMap<>();
            object.put("type", "user-group");
            object.put("id", actor.id());
            object.put("name", groups.getOrDefault(actor.id(), actor.id()));
            object.put("mention-id", "group/" + actor.id());
            return object;
        }
        Map<String, String> object = richObject(actor);
        object.put("mention-id", object.get("id"));
        return object;
    }
}
