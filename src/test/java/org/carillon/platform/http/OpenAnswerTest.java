package org.carillon.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing to clients that read, that do not, and that are gone. */
class OpenAnswerTest {
    private final Deque<String> pieces = new ArrayDeque<>();
    private final Client client = new Client();
    private int completed;
    private int ended;
    private boolean over;
    private OpenAnswer answer;

    @BeforeEach
    void begin() throws IOException {
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of("getOutputStream", client));
        AsyncContext context =
                fake(AsyncContext.class, Map.of("getResponse", response, "complete", (Runnable) () -> completed++));
        answer = new OpenAnswer(
                fake(HttpServletRequest.class, Map.of("getAsyncContext", context)), new Queue(), Runnable::run);
        answer.begin("text/plain");
    }

    @Test
    void nothingIsWrittenBeforeTheServerSaysSo() {
        pieces.add("a");

        answer.wake();

        assertThat(client.text()).isEmpty();
    }

    @Test
    void piecesAreWrittenInOrderAndFlushedEach() {
        pieces.add("a");
        answer.onWritePossible();
        pieces.add("b");
        answer.wake();

        assertThat(client.text()).isEqualTo("a|b|");
    }

    @Test
    void whileTheClientDoesNotReadNothingMoreIsAskedFor() {
        answer.onWritePossible();
        client.ready = false;
        pieces.add("a");

        answer.wake();
        answer.wake();

        assertThat(pieces).hasSize(1);
        client.ready = true;
        answer.onWritePossible();
        assertThat(client.text()).isEqualTo("a|");
    }

    @Test
    void aPieceThatIsNotTakenMakesTheAnswerStuck() {
        answer.onWritePossible();
        assertThat(answer.isStuckFor(Duration.ZERO)).isFalse();
        client.readyAfterWrite = false;
        pieces.add("a");

        answer.wake();

        assertThat(answer.isStuckFor(Duration.ZERO)).isTrue();
        assertThat(answer.isStuckFor(Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void aStuckAnswerCanBeEnded() {
        answer.onWritePossible();
        client.ready = false;

        answer.end();
        answer.end();

        assertThat(completed).isEqualTo(1);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void theSourceEndsTheAnswerAfterItsLastPiece() {
        pieces.add("a");
        over = true;

        answer.onWritePossible();

        assertThat(client.text()).isEqualTo("a|");
        assertThat(completed).isEqualTo(1);
    }

    @Test
    void aClientThatIsGoneEndsTheAnswer() {
        answer.onWritePossible();
        client.gone = true;
        pieces.add("a");

        answer.wake();

        assertThat(completed).isEqualTo(1);
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void whatTheServerCompletedIsNotCompletedAgain() {
        answer.onWritePossible();

        answer.onComplete(null);

        assertThat(completed).isZero();
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void aPieceThatComesUpDuringTheWriteIsWrittenToo() {
        client.duringWrite = () -> {
            pieces.add("b");
            client.duringWrite = () -> {};
            answer.wake();
        };
        pieces.add("a");

        answer.onWritePossible();

        assertThat(client.text()).isEqualTo("a|b|");
    }

    /** Answers calls of the methods named, runs those that are to run, and ignores all others. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                OpenAnswerTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer instanceof Runnable action) {
                        action.run();
                        return null;
                    }
                    return answer;
                }));
    }

    private class Queue implements OpenAnswer.Source {
        @Override
        public byte[] next() {
            return pieces.isEmpty() ? null : pieces.poll().getBytes(UTF_8);
        }

        @Override
        public boolean isOver() {
            return over;
        }

        @Override
        public void ended() {
            ended++;
        }
    }

    /** What the client has got; a bar stands for a flush. */
    private static class Client extends ServletOutputStream {
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();
        private boolean ready = true;
        private boolean readyAfterWrite = true;
        private boolean gone;
        private Runnable duringWrite = () -> {};

        String text() {
            return got.toString(UTF_8);
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void write(int b) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            got.write(b);
            ready = readyAfterWrite;
            duringWrite.run();
        }

        @Override
        public void flush() {
            got.write('|');
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // the tests call it
        }
    }
}
