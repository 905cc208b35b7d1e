package org.carillon.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.InCall.IN_CALL;

import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.CarillonServer;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.EventDevice;
import org.carillon.testing.EventDevice.Event;
import org.carillon.testing.OcsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stream in a page, where {@code EventSource} sends a cookie and no header of its own (docs/contract/guards.md 4).
 */
class EventsOfPagesIT extends DeployedGroup {

    @Test
    void aPageRingsByItsCookieAlone() {
        try (EventDevice page = EventDevice.read(stream())) {
            owner.enterCall(room, IN_CALL);

            assertThat(page.events(1)).extracting(Event::name).containsExactly("ring");
            assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void aPageOfOursMayRead(String site) {
        try (EventDevice page = EventDevice.read(stream().header("Sec-Fetch-Site", site))) {
            assertThat(page.header("Content-Type")).startsWith("text/event-stream");
        }
    }

    @Test
    void ourOwnOriginMayRead() {
        String own = CarillonServer.baseUri().toString().replaceAll("/$", "");
        try (EventDevice page = EventDevice.read(stream().header("Origin", own))) {
            assertThat(page.header("Content-Type")).startsWith("text/event-stream");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, Cross-Site",
        "Sec-Fetch-Site, ''",
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
    })
    void aForeignPageMayNot(String name, String value) {
        for (String method : List.of("GET", "HEAD")) {
            assertThat(page().request(method, "/ocs/v2.php/apps/carillon/api/v1/events")
                            .without("OCS-APIRequest")
                            .header(name, value)
                            .send()
                            .status())
                    .isEqualTo(412);
        }
    }

    @Test
    void aForeignPageWithProofMay() {
        try (EventDevice app =
                EventDevice.read(EventDevice.request(user).header("Origin", "https://elsewhere.example"))) {
            assertThat(app.header("Content-Type")).startsWith("text/event-stream");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void nothingButReadingIsThere(String method) {
        assertThat(page().request(method, "/ocs/v2.php/apps/carillon/api/v1/events")
                        .without("OCS-APIRequest")
                        .send()
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aGuestHasNoStream() {
        assertThat(EventDevice.request(talk.guest())
                        .without("OCS-APIRequest")
                        .header("Accept", "application/json")
                        .send())
                .hasStatus(401);
    }

    private OcsRequest stream() {
        return EventDevice.request(page()).without("OCS-APIRequest");
    }

    private Actor page() {
        Actor device = user.onAnotherDevice();
        device.join(room);
        return device.withCookiesAs(talk.guest());
    }
}
