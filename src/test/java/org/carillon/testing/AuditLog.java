package org.carillon.testing;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The audit log of the server under test, as an auditor sees it, and as somebody who can write to its database. */
public final class AuditLog {
    private static final String API = "/ocs/v2.php/apps/carillon/api/v1/admin/";

    private final Actor auditor;

    /** Asks as this one. */
    public AuditLog(Actor auditor) {
        this.auditor = auditor;
    }

    /** Any question below the address of the log, as {@code audit/check}; all acts so far are sealed. */
    public OcsRequest asking(String path) {
        seal();
        return auditor.request("GET", API + path);
    }

    /** The acts that fit, without their seals: names of parameters and values in turn. */
    public List<JsonObject> acts(Object... query) {
        OcsRequest request = asking("audit").query("limit", 500);
        for (int i = 0; i < query.length; i += 2) {
            request = request.query(String.valueOf(query[i]), query[i + 1]);
        }
        return request.send().ok().list().stream()
                .map(entry -> entry.getJsonObject("act"))
                .toList();
    }

    /** The last act that fits. */
    public JsonObject last(Object... query) {
        List<JsonObject> acts = acts(query);
        if (acts.isEmpty()) {
            throw new AssertionError("no such act: " + List.of(query));
        }
        return acts.get(acts.size() - 1);
    }

    /** Checks the chain. */
    public OcsAnswer check() {
        return asking("audit/check").send();
    }

    /** Seals what is on record, which the server does by itself a second later. */
    public static void seal() {
        CarillonServer.post("test-audit/seal");
    }

    /** Removes what is older, as retention does. */
    public static void prune(Instant before) {
        CarillonServer.post("test-audit/prune?before=" + before);
    }

    /** Changes the database past the application, at one go; answers how many rows the last statement has changed. */
    public static int tamper(String... statements) {
        String text = CarillonServer.encode(String.join(TestAuditServlet.NEXT, statements));
        return Integer.parseInt(CarillonServer.post("test-audit/sql?text=" + text));
    }

    /** Lets somebody create a group, and rolls that back. */
    public static void rollBack(String group) {
        CarillonServer.post("test-audit/roll-back?group=" + CarillonServer.encode(group));
    }

    /** How many statements about the audit log a request has caused. */
    public static int statementsOf(OcsRequest request, String requestId) {
        request.header(CarillonServer.TEST_REQUEST, requestId).send().ok();
        return Integer.parseInt(CarillonServer.post("test-audit/statements?request=" + requestId));
    }
}
