package org.carillon.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.EventDevice.Event;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that come again (docs/contract/rings.md 3.2). */
class EventsResumeIT extends DeployedGroup {
    private final List<EventDevice> devices = new ArrayList<>();

    @AfterEach
    void devicesGoAway() {
        devices.forEach(EventDevice::close);
    }

    @Test
    void aDeviceThatComesAgainGetsWhatItMissed() {
        EventDevice device = kept(EventDevice.of(user));
        owner.enterCall(room, IN_CALL);
        assertThat(device.events(1)).hasSize(1);
        device.close();
        user.enterCall(room, IN_CALL);
        StoredRows.writeRingEvents(room, user, 3);

        EventDevice again = kept(EventDevice.of(user, device.lastEventId()));

        assertThat(ids(again.events(4))).isEqualTo(storedIds().subList(1, 5));
    }

    @Test
    void nothingComesTwiceAfterwards() {
        StoredRows.writeRingEvents(room, user, 5);
        List<Long> stored = storedIds();

        EventDevice device = kept(EventDevice.of(user, stored.get(1)));
        StoredRows.writeRingEvents(room, user, 2);

        assertThat(ids(device.events(5))).isEqualTo(storedIds().subList(2, 7));
        EventDevice again = kept(EventDevice.of(user, device.lastEventId()));
        await().untilAsserted(() -> assertThat(again.heartbeats()).isPositive());
        assertThat(again.events()).isEmpty();
    }

    @Test
    void whatIsStoredWhileTheDeviceComesUpIsNeitherLostNorDoubled() {
        StoredRows.writeRingEvents(room, user, 1);
        long first = storedIds().get(0);

        for (int round = 0; round < 5; round++) {
            Thread other = new Thread(() -> StoredRows.writeRingEvents(room, user, 3));
            other.start();
            EventDevice device = kept(EventDevice.of(user, first));
            int stored = 3 * (round + 1);
            assertThat(ids(device.events(stored))).isEqualTo(storedIds().subList(1, 1 + stored));
        }
    }

    @Test
    void aDeviceThatHadNoEventYetIsToldWhereToGoOn() {
        EventDevice device = kept(EventDevice.of(user));
        device.close();
        StoredRows.writeRingEvents(room, user, 2);

        EventDevice again = kept(EventDevice.of(user, device.lastEventId()));

        assertThat(ids(again.events(2))).isEqualTo(storedIds());
    }

    @Test
    void theLastEventMayBeSaidInTheAddress() {
        StoredRows.writeRingEvents(room, user, 3);

        EventDevice device = kept(EventDevice.read(
                EventDevice.request(user).query("lastEventId", storedIds().get(0))));

        assertThat(ids(device.events(2))).isEqualTo(storedIds().subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "", "99999999999999999999", "999999999999999999"})
    void whatCanNotBeTheLastEventCountsAsNotSaid(String lastEventId) {
        StoredRows.writeRingEvents(room, user, 1);
        owner.enterCall(room, IN_CALL);
        await().untilAsserted(() -> assertThat(storedIds()).hasSize(2));

        EventDevice device = kept(EventDevice.read(EventDevice.request(user).header("Last-Event-ID", lastEventId)));

        assertThat(device.events(1)).extracting(Event::name).containsExactly("ring");
    }

    @Test
    void aLongAbsenceIsMadeUpForInSeveralStreams() {
        StoredRows.writeRingEvents(room, user, 260);
        List<Long> stored = storedIds();
        List<Long> read = new ArrayList<>();
        long position = stored.get(0) - 1;

        for (int streams = 0; read.size() < 260 && streams < 20; streams++) {
            EventDevice device = kept(EventDevice.of(user, position));
            int missing = 260 - read.size();
            await().until(device::events, arrived -> device.isEnded() || arrived.size() == missing);
            read.addAll(ids(device.events()));
            position = device.lastEventId();
        }

        assertThat(read).isEqualTo(stored);
    }

    private static List<Long> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private List<Long> storedIds() {
        return StoredRows.ringEvents(room).stream().map(EventsResumeIT::id).toList();
    }

    private static long id(JsonObject event) {
        return event.getJsonNumber("id").longValue();
    }

    private EventDevice kept(EventDevice device) {
        devices.add(device);
        return device;
    }
}
