package org.carillon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n\"id\",\r\n4\r\n\"id\"\r\n0\r\n\r\n";

    @Test
    void aBodyOfKnownLengthEndsWithIt() throws IOException {
        Answer answer = received("HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone", 1);
        assertThat(answer.isComplete()).isTrue();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("gone");
    }

    @Test
    void chunksAreJoinedHoweverTheyArrive() throws IOException {
        for (int piece = 1; piece <= CHUNKED.length(); piece++) {
            Answer answer = received(CHUNKED, piece);
            assertThat(answer.isComplete()).isTrue();
            assertThat(answer.body()).isEqualTo("\"id\",\"id\"");
            assertThat(answer.count("\"id\"".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(2);
        }
    }

    @Test
    void aStreamHasAHeadAndNoEnd() throws IOException {
        Answer answer = received("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n", 7);
        assertThat(answer.hasHead()).isTrue();
        assertThat(answer.isComplete()).isFalse();
    }

    @Test
    void cookieAndClosingAreNoticed() throws IOException {
        Answer answer = received(
                "HTTP/1.1 200 OK\r\nSet-Cookie: A=b; Path=/\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n", 3);
        assertThat(answer.cookie()).isEqualTo("A=b");
        assertThat(answer.closes()).isTrue();
    }

    @Test
    void whatIsNoHttpIsRefused() {
        assertThatThrownBy(() -> received("SMTP ready\r\n\r\n", 100)).isInstanceOf(IOException.class);
    }

    private static Answer received(String text, int piece) throws IOException {
        Answer answer = new Answer();
        answer.clear();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += piece) {
            int count = Math.min(piece, bytes.length - at);
            byte[] part = new byte[piece];
            System.arraycopy(bytes, at, part, 0, count);
            answer.receive(part, count);
        }
        return answer;
    }
}
