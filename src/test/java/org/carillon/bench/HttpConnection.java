package org.carillon.bench;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * One connection that stays open between requests, and is opened again when the server has closed it. It shares the
 * processor with the server under load, so it does no more than needed.
 */
final class HttpConnection implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;
    /** The server closes connections after 30 s without a request. */
    private static final long LONG_IDLE = Duration.ofSeconds(20).toNanos();

    private final int port;
    private final byte[] received = new byte[64 * 1024];
    private final Answer answer = new Answer();
    private Socket socket;
    private long lastUsed;

    HttpConnection(int port) {
        this.port = port;
    }

    /** Sends the bytes of a request and waits for the answer, which holds until the next one. */
    Answer send(byte[] request) throws IOException {
        if (System.nanoTime() - lastUsed > LONG_IDLE) {
            close();
        }
        try {
            if (socket == null) {
                open();
            }
            socket.getOutputStream().write(request);
            answer.clear();
            while (!answer.isComplete()) {
                int count = socket.getInputStream().read(received);
                if (count < 0) {
                    throw new EOFException("the server closed the connection");
                }
                answer.receive(received, count);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
        lastUsed = System.nanoTime();
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    }
}
