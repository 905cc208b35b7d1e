package org.carillon.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;
import static org.carillon.testing.Waiting.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many devices, and devices that behave badly (docs/contract/rings.md 3.2 and 3.3). */
class EventsLoadIT extends DeployedGroup {
    private final List<EventDevice> devices = new ArrayList<>();

    @BeforeEach
    void devicesOfOtherTestsAreForgotten() {
        await().untilAsserted(() -> assertThat(CarillonServer.openStreams()).isZero());
    }

    @AfterEach
    void devicesGoAway() {
        devices.forEach(EventDevice::close);
    }

    @Test
    void devicesThatWaitHaveNoThreads() {
        int before = CarillonServer.threads();
        for (Actor reader : List.of(user, owner, talk.user("third"))) {
            for (int i = 0; i < 100; i++) {
                devices.add(EventDevice.of(reader));
            }
        }

        assertThat(CarillonServer.openStreams()).isEqualTo(300);
        // a server may add threads with each request up to those that it keeps, but none for each device
        assertThat(CarillonServer.threads()).isLessThan(before + 150);
        assertThat(owner.look(room)).succeeds();
    }

    @Test
    void aHundredDevicesRing() {
        for (int i = 0; i < 100; i++) {
            devices.add(EventDevice.of(user));
        }

        owner.enterCall(room, IN_CALL);

        assertThat(devices).allSatisfy(device -> assertThat(device.events(1)).hasSize(1));
    }

    @Test
    void devicesThatWentAwayAreForgotten() {
        for (int i = 0; i < 20; i++) {
            devices.add(EventDevice.of(user));
        }
        devices.forEach(EventDevice::close);

        await().untilAsserted(() -> assertThat(CarillonServer.openStreams()).isZero());
    }

    @Test
    void aDeviceThatNeverReadsIsDroppedAndDisturbsNobody() throws IOException {
        try (Socket silent = silentDevice()) {
            await().untilAsserted(() -> assertThat(CarillonServer.openStreams()).isEqualTo(1));
            EventDevice bystander = EventDevice.of(user);
            devices.add(bystander);

            StoredRows.writeRingEvents(room, talk.admin(), 3_000);
            owner.enterCall(room, IN_CALL);

            assertThat(bystander.events(1)).hasSize(1);
            await().untilAsserted(() -> assertThat(CarillonServer.openStreams()).isEqualTo(1));
            for (String classes : List.of("org.carillon.push.", "org.carillon.platform.http.OpenAnswer")) {
                await().untilAsserted(() ->
                        assertThat(CarillonServer.threadsIn(classes)).isZero());
            }
            assertThat(silent.isConnected()).isTrue();
        }
    }

    /** A device of the administrator that asks for the stream, says that it takes next to nothing, and never reads. */
    private static Socket silentDevice() throws IOException {
        URI server = CarillonServer.baseUri();
        String administrator =
                CarillonServer.basicAuthorization(CarillonServer.ADMIN_USER, CarillonServer.ADMIN_PASSWORD);
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream()
                .write(("GET " + EventDevice.PATH + " HTTP/1.1\r\nHost: " + server.getAuthority()
                                + "\r\nOCS-APIRequest: true\r\nAuthorization: " + administrator + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
