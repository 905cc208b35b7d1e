package org.carillon.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A connection to the server under test that sends bytes as they are given: paths, headers and bodies that no client
 * library lets through. Asks for JSON, and for the connection to be closed behind the answer unless a header says more
 * of that.
 */
public final class RawHttp implements AutoCloseable {
    private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();
    private static final int NARROW = 4 * 1024;
    private static final String CONTINUE = "HTTP/1.1 100";
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;

    /** Connects. */
    public RawHttp() {
        this(0, null);
    }

    /** A client that takes in only some kilobytes before it reads. */
    public static RawHttp narrow() {
        return new RawHttp(NARROW, null);
    }

    /** A client with this address of the machine itself, as {@code 127.0.0.2}. */
    public static RawHttp from(String address) {
        return new RawHttp(0, address);
    }

    private RawHttp(int receiveBuffer, String address) {
        try {
            socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            if (address != null) {
                socket.bind(new InetSocketAddress(address, 0));
            }
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), CarillonServer.baseUri().getPort()));
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a whole request and reads its answer. Headers are lines without their ends, a character for each byte. */
    public static Answer ask(String method, String path, String... headers) {
        return ask(method, path, new byte[0], headers);
    }

    /** The same with a body, whose length is added to the headers. */
    public static Answer ask(String method, String path, byte[] body, String... headers) {
        try (RawHttp connection = new RawHttp()) {
            connection.sendHead(method, path, body.length, headers);
            connection.send(body);
            return connection.answer();
        }
    }

    /** Sends a head that promises a body of that length; a negative one promises nothing. */
    public void sendHead(String method, String path, long length, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Connection:"))) {
            head.append("Connection: close\r\n");
        }
        if (length > 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        send(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends nothing more; the answer can still be read. */
    public void endSending() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server asks for the body, after a head with {@code Expect: 100-continue}. */
    public void awaitContinue() {
        String head = readHead();
        if (!head.startsWith(CONTINUE)) {
            throw new AssertionError("not asked for the body: " + head);
        }
    }

    /** Reads until the server closes the connection. */
    public Answer answer() {
        String head = readHead();
        try {
            return new Answer(head, new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head of the answer and no more; the status of HTTP, 0 without an answer. */
    public int status() {
        return new Answer(readHead(), "").status();
    }

    private String readHead() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
                int next = in.read();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came back.
     *
     * @param head status line and headers; empty when the server only closed the connection
     * @param body as it came
     */
    public record Answer(String head, String body) {

        /** The status of HTTP; 0 without an answer. */
        public int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** Whether it is an answer of the API in JSON with this code. */
        public boolean isEnvelope(int code) {
            return body.startsWith("{\"ocs\":{\"meta\":{") && body.contains("\"statuscode\":" + code + ",");
        }
    }
}
