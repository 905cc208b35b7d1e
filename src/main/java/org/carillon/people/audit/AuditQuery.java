package org.carillon.people.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.platform.http.CodePoints;

/**
 * Which acts somebody looks for; null: all.
 *
 * @param from not before it
 * @param until before it
 * @param actor user id
 * @param kind word of an {@link ActKind}
 * @param target id of what it was about
 * @param conversation token
 * @param outcome word of an {@link Outcome}
 * @param address of the client
 */
public record AuditQuery(
        Instant from,
        Instant until,
        String actor,
        String kind,
        String target,
        String conversation,
        String outcome,
        String address) {
    /** Asks for all acts. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, null);

    /** What somebody asks for by a text: null for none, which is any. Databases can not look for all characters. */
    public static String sought(String sent) {
        return sent == null || sent.isEmpty() ? null : CodePoints.storable(sent);
    }

    /** Values by the name of their parameter. */
    Map<String, Object> parameters() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "from", from);
        put(values, "until", until);
        put(values, "actor", actor);
        put(values, "kind", kind);
        put(values, "target", target);
        put(values, "conversation", conversation);
        put(values, "outcome", outcome);
        put(values, "address", address);
        return values;
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
