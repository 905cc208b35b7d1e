package org.carillon.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** The mail server that the server under test knows, in this process; it takes what it gets. */
public final class MailServer implements AutoCloseable {
    private static final int PORT = Integer.getInteger("carillon.test.smtp.port");

    private final GreenMail server = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private MailServer() {}

    /** Starts to listen; before and afterwards nobody is there. */
    public static MailServer open() {
        MailServer server = new MailServer();
        server.server.start();
        return server;
    }

    /** Somebody in its place who never says a word; waits half a minute at most for who connects. */
    public static ServerSocket openSilent() throws IOException {
        ServerSocket silent = new ServerSocket(PORT, 50, InetAddress.getLoopbackAddress());
        silent.setSoTimeout(30_000);
        return silent;
    }

    /** What has come for an address so far, oldest first. */
    public List<Mail> mails(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailServer::read)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getFrom()[0].toString(),
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("unreadable mail", e);
        }
    }

    /** A mail as its reader sees it. */
    public record Mail(String from, String to, String subject, String text) {}
}
