package org.carillon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A user with one connection. Until the server hands out a cookie, each request carries the app password; afterwards
 * the cookie alone, as browsers do.
 */
final class Device implements Closeable {
    static final String TALK = "/ocs/v2.php/apps/spreed/api/v4";

    private final Account account;
    private final int port;
    private final HttpConnection connection;
    private String login;

    Device(Account account, int port) {
        this.account = account;
        this.port = port;
        connection = new HttpConnection(port);
        login = "Authorization: " + account.authorization();
    }

    Account account() {
        return account;
    }

    /** The bytes of a request with the login of now; {@code form} may be empty. */
    byte[] request(String method, String path, String form) {
        return request(login, method, path, form);
    }

    /** The bytes of a request that always carries the app password. */
    byte[] requestWithPassword(String method, String path) {
        return request("Authorization: " + account.authorization(), method, path, "");
    }

    /** The bytes of a request for Server-Sent Events, with the app password. */
    byte[] requestForStream(String path) {
        String request = new String(requestWithPassword("GET", path), StandardCharsets.UTF_8);
        return request.replace("application/json", "text/event-stream").getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a request of nobody. */
    byte[] requestOfNobody(String method, String path) {
        return request("X-Login: none", method, path, "");
    }

    /** The bytes of a request that asks for news of a conversation, and so keeps the session alive. */
    byte[] pull(String token) {
        return request("GET", "/ocs/v2.php/apps/spreed/api/v3/signaling/" + token, "");
    }

    /** Sends prepared bytes; the answer holds until the next request. */
    Answer send(byte[] request) throws IOException {
        Answer answer = connection.send(request);
        if (answer.cookie() != null) {
            login = "Cookie: " + answer.cookie();
        }
        return answer;
    }

    /** Sends prepared bytes that must be answered by 200 or 201. */
    Answer expect(byte[] request) throws IOException {
        Answer answer = send(request);
        if (answer.status() != 200 && answer.status() != 201) {
            String firstLine = new String(request, StandardCharsets.UTF_8).split("\r\n", 2)[0];
            throw new WrongAnswerException(firstLine + " was answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** Prepares, sends and expects at once, for what is not measured. */
    Answer call(String method, String path, String form) throws IOException {
        return expect(request(method, path, form));
    }

    /** Enters the conversation, which gives the device its cookie. */
    void join(String token) throws IOException {
        call("POST", TALK + "/room/" + token + "/participants/active", "");
    }

    /** Enters the call of the conversation. */
    void enterCall(String token) throws IOException {
        call("POST", TALK + "/call/" + token, "flags=7");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private byte[] request(String credentials, String method, String path, String form) {
        String body = "";
        if (!method.equals("GET")) {
            body = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        }
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: carillon-benchmark\r\nAccept: application/json\r\nOCS-APIRequest: true\r\n"
                + credentials + "\r\n" + body + "\r\n";
        return (head + form).getBytes(StandardCharsets.UTF_8);
    }
}
