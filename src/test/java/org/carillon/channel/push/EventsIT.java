package org.carillon.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.EventDevice.Event;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What devices read from the events stream (docs/contract/rings.md 3). */
class EventsIT extends DeployedGroup {
    private final List<EventDevice> devices = new ArrayList<>();

    @AfterEach
    void devicesGoAway() {
        devices.forEach(EventDevice::close);
    }

    @Test
    void twoDevicesOfAUserRing() {
        EventDevice phone = kept(EventDevice.of(user));
        EventDevice laptop = kept(EventDevice.of(user.onAnotherDevice()));

        owner.enterCall(room, IN_CALL);

        for (EventDevice device : devices) {
            Event event = device.events(1).get(0);
            assertThat(event.name()).isEqualTo("ring");
            assertThat(event.ring().getString("state")).isEqualTo("alerting");
        }
        assertThat(phone.lastEventId()).isPositive().isEqualTo(laptop.lastEventId());
    }

    @Test
    void aRingTellsWhoCallsWhere() {
        EventDevice device = kept(EventDevice.of(user));

        owner.enterCall(room, IN_CALL);

        JsonObject ring = device.events(1).get(0).ring();
        assertThat(ring.getString("userId")).isEqualTo(user.id());
        assertThat(ring.getInt("call")).isEqualTo(1);
        assertThat(ring.getInt("expiresAt") - ring.getInt("requestedAt")).isEqualTo(60);
        assertThat(ring.getJsonObject("conversation").getString("token")).isEqualTo(room.token());
        assertThat(ring.getJsonObject("conversation").getString("displayName")).isEqualTo("Standup");
        assertThat(ring.getJsonObject("caller"))
                .hasToString(
                        "{\"type\":\"user\",\"id\":\"%s\",\"name\":\"%s\"}".formatted(owner.id(), owner.displayName()));
    }

    @Test
    void allDevicesStopWhenOneAnswers() {
        EventDevice phone = kept(EventDevice.of(user));
        EventDevice laptop = kept(EventDevice.of(user.onAnotherDevice()));
        owner.enterCall(room, IN_CALL);
        assertThat(phone.events(1)).hasSize(1);

        user.enterCall(room, IN_CALL);

        for (EventDevice device : List.of(phone, laptop)) {
            Event event = device.events(2).get(1);
            assertThat(event.name()).isEqualTo("ring-ended");
            assertThat(event.ring().getString("state")).isEqualTo("answered");
        }
    }

    @Test
    void aDeviceThatComesUpWhileItRingsRings() {
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(StoredRows.ringEvents(room)).hasSize(1));

        EventDevice device = kept(EventDevice.of(user));

        assertThat(device.events(1)).extracting(Event::name).containsExactly("ring");
    }

    @Test
    void aDeviceThatComesUpAfterwardsHearsNothingOfIt() {
        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(StoredRows.ringEvents(room)).hasSize(2));

        EventDevice device = kept(EventDevice.of(user));
        owner.endCall(room).ok();
        owner.joinCall(room).ok();

        assertThat(device.events(1)).extracting(Event::name).containsExactly("ring");
    }

    @Test
    void nobodyHearsOfTheRingsOfOthers() {
        Actor third = talk.user("third");
        owner.add(room, third);
        EventDevice device = kept(EventDevice.of(third));
        EventDevice callers = kept(EventDevice.of(owner));

        owner.enterCall(room, IN_CALL);
        user.enterCall(room, IN_CALL);
        owner.endCall(room).ok();

        assertThat(device.events(2)).hasSize(2).allSatisfy(event -> assertThat(
                        event.ring().getString("userId"))
                .isEqualTo(third.id()));
        assertThat(callers.events()).isEmpty();
    }

    @Test
    void theLedgerKnowsWhichDeviceWasTold() {
        EventDevice device =
                kept(EventDevice.read(EventDevice.request(user).header("User-Agent", "Alarm/1.0 (Röhre)")));

        owner.enterCall(room, IN_CALL);
        assertThat(device.events(1)).hasSize(1);

        List<JsonObject> deliveries = await().until(() -> StoredRows.deliveries(room), rows -> rows.size() == 2);
        assertThat(deliveries).last().satisfies(delivery -> {
            assertThat(delivery.getString("channel")).isEqualTo("events");
            assertThat(delivery.getString("outcome")).isEqualTo("DELIVERED");
            assertThat(delivery.getString("device")).matches("[0-9a-f]{16} Alarm/1\\.0 \\(R\\?+hre\\)");
            assertThat(delivery.getInt("attempt")).isEqualTo(1);
        });
    }

    @Test
    void anEventThatAnotherNodeStoredArrives() {
        EventDevice device = kept(EventDevice.of(user));

        StoredRows.writeRingEvents(room, user, 1);

        assertThat(device.events(1)).extracting(Event::name).containsExactly("ring-ended");
    }

    @Test
    void anIdleStreamShowsThatItLives() {
        EventDevice device = kept(EventDevice.of(user));

        await().untilAsserted(() -> assertThat(device.heartbeats()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void theStreamIsNotStoredAndNotBuffered() {
        EventDevice device = kept(EventDevice.of(user));

        assertThat(device.header("Content-Type")).isEqualToIgnoringCase("text/event-stream;charset=utf-8");
        assertThat(device.header("Cache-Control")).isEqualTo("no-cache, no-store, must-revalidate");
        assertThat(device.header("X-Accel-Buffering")).isEqualTo("no");
    }

    @Test
    void theOlderEntryPointHasTheSameStream() {
        EventDevice device = kept(EventDevice.read(user.request("GET", "/ocs/v1.php/apps/carillon/api/v1/events")));

        owner.enterCall(room, IN_CALL);

        assertThat(device.events(1)).extracting(Event::name).containsExactly("ring");
    }

    private EventDevice kept(EventDevice device) {
        devices.add(device);
        return device;
    }
}
