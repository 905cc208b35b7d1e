package org.carillon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps sessions alive by a pull each, every eight seconds: after 30 s without one, nobody would see them in the call.
 * The pulls come too far apart to wait: docs/contract/signaling.md 2.5.
 */
final class Freshness implements Closeable {
    private static final int PAUSE_SECONDS = 8;

    private final List<byte[]> pulls = new CopyOnWriteArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final HttpConnection connection;
    private final Thread thread = new Thread(this::work, "freshness");
    private IOException failure;

    Freshness(int port) {
        connection = new HttpConnection(port);
        thread.start();
    }

    /** Sends these bytes again and again from now on. */
    void keep(byte[] pull) {
        pulls.add(pull);
    }

    /** Sends nothing any more. */
    void stop() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what went wrong, if anything did. */
    @Override
    public void close() throws IOException {
        stop();
        connection.close();
        if (failure != null) {
            throw failure;
        }
    }

    private void work() {
        try {
            while (!stop.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                for (byte[] pull : pulls) {
                    Answer answer = connection.send(pull);
                    if (answer.status() != 200) {
                        throw new WrongAnswerException("a session was lost: " + answer.status() + " " + answer.body());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            failure = e;
        }
    }
}
