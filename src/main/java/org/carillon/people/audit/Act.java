package org.carillon.people.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.platform.http.CodePoints;

/**
 * Somebody did something. Fired by services inside the transaction that does it, so that the record stays or goes with
 * what was done.
 *
 * @param by who; null: the caller of the request
 * @param reason why not, as the name of a refusal; empty where it was done
 * @param times how many acts it stands for
 * @param details what else is known, above all old and new values; texts, numbers, flags, lists and maps
 */
public record Act(
        ActKind kind, Target target, Actor by, Outcome outcome, String reason, int times, Map<String, Object> details) {
    /** In the place of a secret. */
    public static final String SECRET = "***";

    private static final int LONGEST_VALUE = 4_000;

    /** An act that the caller of the request has done. */
    public static Act of(ActKind kind, Target target) {
        return new Act(kind, target, null, Outcome.DONE, "", 1, Map.of());
    }

    /** This act, done by somebody else. */
    public Act by(Actor other) {
        return new Act(kind, target, other, outcome, reason, times, details);
    }

    /** This act with one more detail. */
    public Act with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value instanceof String text ? cut(text) : value);
        return new Act(kind, target, by, outcome, reason, times, more);
    }

    /** With the value before and after; null: there was or is none. */
    public Act changed(Object before, Object after) {
        return with("old", before).with("new", after);
    }

    /** This act, not done. */
    public Act notDone(Outcome why, String word) {
        return new Act(kind, target, by, why, word, times, details);
    }

    /** This act where it was allowed, else refused with that word. */
    public Act allowedOnly(boolean allowed, String word) {
        return allowed ? this : notDone(Outcome.REFUSED, word);
    }

    private static String cut(String text) {
        return CodePoints.exceed(text, LONGEST_VALUE) ? CodePoints.cut(text, LONGEST_VALUE) + "…" : text;
    }
}
