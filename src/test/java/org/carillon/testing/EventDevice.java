package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;

/** A device that reads the events stream of its user, as browsers do. It has no thread, so there can be many. */
public final class EventDevice implements AutoCloseable {
    /** One event, with the ring as its data says. */
    public record Event(long id, String name, JsonObject ring) {}

    /** Path of the stream. */
    public static final String PATH = "/ocs/v2.php/apps/carillon/api/v1/events";

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final Reader reader = new Reader();
    private volatile CompletableFuture<HttpResponse<Void>> answer;
    private volatile HttpHeaders headers;
    private volatile long lastEventId;

    private EventDevice() {}

    /** A device of the user that has no event yet. */
    public static EventDevice of(Actor user) {
        return read(request(user));
    }

    /** A device of the user that goes on after an event. */
    public static EventDevice of(Actor user, long lastEventId) {
        return read(request(user).header("Last-Event-ID", String.valueOf(lastEventId)));
    }

    /** The request for the stream, still to be changed. */
    public static OcsRequest request(Actor user) {
        return user.request("GET", PATH).header("Accept", "text/event-stream");
    }

    /** Opens a stream and waits until it has begun. */
    public static EventDevice read(OcsRequest request) {
        EventDevice device = new EventDevice();
        device.answer = request.sendAsync(head -> {
            device.headers = head.headers();
            return BodySubscribers.fromLineSubscriber(device.reader);
        });
        assertThat(device.reader.greeted).succeedsWithin(DEADLINE);
        return device;
    }

    /** What has arrived so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** What has arrived as soon as it is so many events. */
    public List<Event> events(int atLeast) {
        return await().until(this::events, arrived -> arrived.size() >= atLeast);
    }

    /** What to go on after. */
    public long lastEventId() {
        return lastEventId;
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether the stream has ended. */
    public boolean isEnded() {
        return answer.isDone();
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        reader.subscription.cancel();
    }

    /** Puts lines together to events. */
    private final class Reader implements Flow.Subscriber<String> {
        private volatile Flow.Subscription subscription;
        private final CompletableFuture<Void> greeted = new CompletableFuture<>();
        private String id = "";
        private String name = "";
        private String data = "";

        @Override
        public void onSubscribe(Flow.Subscription opened) {
            subscription = opened;
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.isEmpty()) {
                endOfEvent();
            } else if (line.equals(":")) {
                heartbeats.incrementAndGet();
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }

        private void endOfEvent() {
            greeted.complete(null);
            if (!data.isEmpty()) {
                try (JsonReader json = Json.createReader(new StringReader(data))) {
                    events.add(new Event(Long.parseLong(id), name, json.readObject()));
                }
            }
            lastEventId = id.isEmpty() ? lastEventId : Long.parseLong(id);
            name = "";
            data = "";
        }

        @Override
        public void onError(Throwable failure) {
            // the answer knows
        }

        @Override
        public void onComplete() {
            // the answer knows
        }
    }
}
