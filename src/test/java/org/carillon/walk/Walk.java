package org.carillon.walk;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carillon.people.guard.Guard;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Snapshot;

/** Goes through everything that can be wrong with one operation, in every role, and notes what should not happen. */
final class Walk {
    private final Operation operation;
    private final Set<Guard> guards;
    private final Scene scene;
    private final AttemptHistory history;
    private final List<String> faults = new ArrayList<>();
    private Snapshot before;

    Walk(Operation operation, Set<Guard> guards, Scene scene, AttemptHistory history) {
        this.operation = operation;
        this.guards = guards;
        this.scene = scene;
        this.history = history;
    }

    /** Answers what was wrong, one line each. */
    List<String> faults() {
        BadInputs inputs = new BadInputs(operation, scene);
        before = scene.snapshot();
        for (Role role : List.of(Role.STRANGER, Role.GUEST, Role.OUTSIDER, Role.MEMBER)) {
            inputs.few().forEach(attempt -> send(attempt, role));
            if (role.isKeptOutBy(guards)) {
                compare(role + ": one of the refused");
            }
        }
        Role inCharge = operation.isProvisioning() ? Role.ADMINISTRATOR : Role.OWNER;
        inputs.all().forEach(attempt -> send(attempt, inCharge));
        return faults;
    }

    private void send(Attempt attempt, Role role) {
        if (goesOnForLong(attempt, role)) {
            return;
        }
        OcsAnswer answer = attempt.by(scene.actor(role)).send();
        history.count(answer.status());
        if (answer.status() >= 500 && !isDialOutMissing(answer)) {
            fault(attempt, role, answer, "is a failure of the server");
        }
        if (!isWrapped(answer)) {
            fault(attempt, role, answer, "is not in the envelope");
        }
        boolean refused = answer.status() >= 400;
        if (!refused && (role.isKeptOutBy(guards) || (attempt.isForeign() && operation.isReading()))) {
            fault(attempt, role, answer, "should be a refusal");
        }
        if (role.isKeptOutBy(guards)) {
            return; // compared once for all
        }
        if (refused || attempt.isForeign()) {
            compare(role + ", " + attempt + ": " + start(answer));
        } else {
            before = scene.snapshot();
        }
    }

    private void compare(String what) {
        Snapshot now = scene.snapshot();
        List<String> changed = before.changedIn(now);
        if (!changed.isEmpty()) {
            faults.add(what + " has changed " + changed);
        }
        before = now;
    }

    /** A pull with a session waits for half a minute, and a stream of events never ends. */
    private boolean goesOnForLong(Attempt attempt, Role role) {
        boolean streams = operation.key().equals("GET /apps/carillon/api/v1/events");
        boolean pulls = operation.method().equals("GET") && operation.path().contains("/signaling/{token");
        return (streams && role.hasAccount())
                || (pulls && role.hasJoined() && attempt.hasInPath("token", scene.usual(operation, "token")));
    }

    /** docs/contract/call.md 3.4: without SIP, 501 says so. */
    private static boolean isDialOutMissing(OcsAnswer answer) {
        return answer.status() == 501 && answer.object().containsKey("error");
    }

    /** docs/contract/envelope.md 9.2, pictures and files. */
    private boolean isWrapped(OcsAnswer answer) {
        if (answer.status() == 405
                || answer.status() == 304
                || operation.method().equals("HEAD")) {
            return answer.body().isEmpty();
        }
        String type = answer.header("Content-Type").orElse("");
        if (type.startsWith("image/") || type.startsWith("text/csv") || type.startsWith("application/x-ndjson")) {
            return answer.status() == 200;
        }
        if (!type.startsWith("application/json") || !answer.body().startsWith("{\"ocs\":")) {
            return false;
        }
        JsonObject ocs = answer.json().getJsonObject("ocs");
        return ocs.containsKey("data") && ocs.getJsonObject("meta").containsKey("statuscode");
    }

    private void fault(Attempt attempt, Role role, OcsAnswer answer, String what) {
        faults.add("%s, %s: %s %s".formatted(role, attempt, start(answer), what));
    }

    private static String start(OcsAnswer answer) {
        String text = answer.toString();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
