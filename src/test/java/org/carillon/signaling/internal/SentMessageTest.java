package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.List;
import org.carillon.platform.http.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentMessageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "{}", "\"[]\"", "[", "null"})
    void whatIsNoListIsRefused(String text) {
        assertThatThrownBy(() -> SentMessage.readAll(text)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "[]",
                "{\"ev\":\"connect\",\"sessionId\":\"S1\",\"fn\":\"{\\\"to\\\":\\\"S2\\\",\\\"type\\\":"
                        + "\\\"offer\\\"}\"}",
                "{\"ev\":\"message\",\"fn\":\"{\\\"to\\\":\\\"S2\\\",\\\"type\\\":\\\"offer\\\"}\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":{\"to\":\"S2\",\"type\":\"offer\"}}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":\"nonsense\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":\"[]\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":\"{\\\"type\\\":\\\"offer\\\"}\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":\"{\\\"to\\\":\\\"S2\\\"}\"}",
                "{\"ev\":\"message\",\"sessionId\":\"S1\",\"fn\":\"{\\\"to\\\":7,\\\"type\\\":\\\"offer\\\"}\"}"
            })
    void whatIsNoMessageIsLeftOut(String element) {
        assertThat(SentMessage.readAll("[" + element + "]")).isEmpty();
    }

    @Test
    void theBodyIsTheContentWithItsSender() {
        assertThat(only("{\"to\":\"S2\",\"type\":\"candidate\",\"payload\":{\"n\":1.50},\"from\":\"S9\",\"x\":null}")
                        .body())
                .isEqualTo(
                        "{\"to\":\"S2\",\"type\":\"candidate\",\"payload\":{\"n\":1.50},\"from\":\"S1\",\"x\":null}");
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertThat(only("{\"to\":\"S2\",\"type\":\"x\",\"a\":\"\\ud83d\"}").body())
                .isEqualTo("{\"to\":\"S2\",\"type\":\"x\",\"a\":\"?\",\"from\":\"S1\"}");
    }

    @Test
    void onlyOffersAndAnswersDescribe() {
        String rest = "\",\"payload\":{\"sdp\":\"m=audio 9 RTP/AVP 0\"}}";

        assertThat(only("{\"to\":\"S2\",\"type\":\"offer" + rest).description()).isPresent();
        assertThat(only("{\"to\":\"S2\",\"type\":\"answer" + rest).description())
                .isPresent();
        assertThat(only("{\"to\":\"S2\",\"type\":\"candidate" + rest).description())
                .isEmpty();
        assertThat(only("{\"to\":\"S2\",\"type\":\"offer\"}").description()).isEmpty();
    }

    private static SentMessage only(String content) {
        List<SentMessage> read = SentMessage.readAll(Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("ev", "message")
                        .add("sessionId", "S1")
                        .add("fn", content))
                .build()
                .toString());
        assertThat(read).hasSize(1);
        return read.get(0);
    }
}
