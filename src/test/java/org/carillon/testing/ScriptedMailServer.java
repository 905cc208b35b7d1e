package org.carillon.testing;

import static org.carillon.testing.Waiting.await;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The mail server that the server under test knows, as a script that keeps what is said to it byte by byte: each
 * character of the texts is one byte. It takes everything, and may hang up once.
 */
public final class ScriptedMailServer implements AutoCloseable {
    private static final int PORT = Integer.getInteger("carillon.test.smtp.port");

    private final ServerSocket socket;
    private final boolean offersSmtpUtf8;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile String lastBeforeItHangsUp;

    private ScriptedMailServer(boolean offersSmtpUtf8, ServerSocket socket) {
        this.offersSmtpUtf8 = offersSmtpUtf8;
        this.socket = socket;
    }

    /** Starts to listen, offering SMTPUTF8 (RFC 6531) or not. */
    public static ScriptedMailServer open(boolean offersSmtpUtf8) throws IOException {
        ServerSocket socket = new ServerSocket();
        await().ignoreExceptionsInstanceOf(BindException.class) // whoever was there before may still be leaving
                .untilAsserted(() -> socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT)));
        ScriptedMailServer server = new ScriptedMailServer(offersSmtpUtf8, socket);
        Thread listening = new Thread(server::listen, "scripted mail server");
        listening.setDaemon(true);
        listening.start();
        return server;
    }

    /** Hangs up, once, when it has taken a letter whose recipient has this in its line. */
    public void hangUpAfter(String recipient) {
        lastBeforeItHangsUp = recipient;
    }

    /** What has come so far whose recipient has this in its line, which is in bytes too. */
    public List<Letter> letters(String recipient) {
        return letters.stream()
                .filter(letter -> letter.recipient().contains(recipient))
                .toList();
    }

    /** The text as the bytes of its UTF-8. */
    public static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(10_000);
                talk(new BufferedInputStream(client.getInputStream()), client.getOutputStream());
            } catch (IOException e) {
                // who hangs up has said enough
            }
        }
    }

    private void talk(InputStream in, OutputStream out) throws IOException {
        say(out, "220 scripted.example ESMTP");
        String sender = "";
        String recipient = "";
        for (String line = line(in); line != null; line = line(in)) {
            if (line.startsWith("EHLO")) {
                say(
                        out,
                        offersSmtpUtf8
                                ? "250-scripted.example\r\n250-8BITMIME\r\n250 SMTPUTF8"
                                : "250 scripted.example");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                letters.add(new Letter(sender, recipient, data(in)));
                say(out, "250 taken");
                if (lastBeforeItHangsUp != null && recipient.contains(lastBeforeItHangsUp)) {
                    lastBeforeItHangsUp = null;
                    return;
                }
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                sender = line.startsWith("MAIL") ? line : sender;
                recipient = line.startsWith("RCPT") ? line : recipient;
                say(out, "250 yes");
            }
        }
    }

    private static String data(InputStream in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
            data.append(line).append('\n');
        }
        return data.toString();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return null;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /**
     * One that was taken.
     *
     * @param sender line of the command MAIL
     * @param recipient line of the command RCPT
     * @param data lines of header and body
     */
    public record Letter(String sender, String recipient, String data) {

        /** The header, with its folded lines unfolded. */
        public List<String> header() {
            String header = data.substring(0, data.indexOf("\n\n"));
            return List.of(header.replaceAll("\n(?=[ \t])", "").split("\n"));
        }
    }
}
