package org.carillon.testing;

import static org.carillon.testing.CarillonServer.encode;
import static org.carillon.testing.Waiting.await;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Messages that devices send to each other through the server, and the pulls by which they get them. */
public final class Signals {
    private static final String PATH = "/ocs/v2.php/apps/spreed/api/v3/signaling/";
    private static final int TRIES = 30;

    private Signals() {}

    /** A message to a session: {@code to}, {@code type} and {@code roomType} {@code video}, still to be completed. */
    public static JsonObjectBuilder to(String session, String type) {
        return Json.createObjectBuilder()
                .add("to", session)
                .add("type", type)
                .add("roomType", "video")
                .add("sid", "1");
    }

    /** An offer or answer with a description. */
    public static JsonObjectBuilder describing(String session, String type, String roomType, String sdp) {
        return to(session, type)
                .add("roomType", roomType)
                .add("payload", Json.createObjectBuilder().add("type", type).add("sdp", sdp));
    }

    /** The element by which a session sends a message. */
    public static JsonObject element(String from, JsonObjectBuilder message) {
        return Json.createObjectBuilder()
                .add("ev", "message")
                .add("sessionId", from)
                .add("fn", message.build().toString())
                .build();
    }

    /** A request that sends these elements, whatever they are. */
    public static OcsRequest sending(Actor actor, Room room, JsonObject... elements) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (JsonObject element : elements) {
            list.add(element);
        }
        return sending(actor, room).form("messages", list.build());
    }

    /** A request that sends nothing yet. */
    public static OcsRequest sending(Actor actor, Room room) {
        return actor.request("POST", PATH + room.token());
    }

    /** Sends one message as an own session. */
    public static void send(Actor actor, Room room, String from, JsonObjectBuilder message) {
        sending(actor, room, element(from, message)).send().ok();
    }

    /** Pulls until there is no more news, and hands back the pull that is waiting. */
    public static CompletableFuture<OcsAnswer> waiting(Actor actor, Room room) {
        for (int tries = 0; tries < TRIES; tries++) {
            CompletableFuture<OcsAnswer> pull = actor.pull(room);
            if (isWaiting(pull)) {
                return pull;
            }
            pull.join().ok();
        }
        throw new AssertionError(TRIES + " pulls in a row answered at once");
    }

    /** Pulls until there is no more news, and goes away while the last pull waits. */
    public static void goAwayWaiting(Actor actor, Room room) {
        for (int tries = 0; tries < TRIES; tries++) {
            CompletableFuture<?> pull =
                    actor.request("GET", PATH + room.token()).sendAsync(BodyHandlers.discarding());
            if (isWaiting(pull)) {
                pull.cancel(true);
                return;
            }
        }
        throw new AssertionError(TRIES + " pulls in a row answered at once");
    }

    /** Pulls until there are messages, and hands them back. */
    public static List<JsonObject> next(Actor actor, Room room) {
        return await().until(() -> of(actor.pull(room).join().ok()), messages -> !messages.isEmpty());
    }

    /** The messages in the answer to a pull. */
    public static List<JsonObject> of(OcsAnswer answer) {
        return answer.list().stream()
                .filter(element -> element.getString("type").equals("message"))
                .map(element -> parse(element.getString("data")))
                .toList();
    }

    /** Leaves a message for a session past the application, as another node does. */
    public static void leaveElsewhere(String session, String body) {
        CarillonServer.post("test-signaling/message?session=" + encode(session) + "&body=" + encode(body));
    }

    /** Makes a round of the job that forgets old messages. */
    public static void forgetOld() {
        CarillonServer.post("test-signaling/forget");
    }

    /** How many messages of a conversation are stored. */
    public static int stored(Room room) {
        return Integer.parseInt(CarillonServer.get("test-signaling/" + room.token()));
    }

    private static boolean isWaiting(CompletableFuture<?> pull) {
        try {
            pull.get(1, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
