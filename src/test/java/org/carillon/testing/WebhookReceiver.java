package org.carillon.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A target of webhooks that keeps what it gets, for each conversation apart: rings of other tests are posted, too. It
 * answers 200, or as told. Nobody listens there while none is open.
 */
public final class WebhookReceiver implements AutoCloseable {
    /** What the server under test signs with: Base64 of {@link #KEY}. */
    public static final String SECRET = "whsec_Y2FyaWxsb24gdGVzdHMgc2lnbiB3aXRoIHRoaXM=";

    /** The same as the receiver uses it. */
    public static final String KEY = "carillon tests sign with this";

    /** Instead of a status: no answer until the receiver is closed. */
    public static final int NEVER = 0;

    private static final String PATH = "/rings";

    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    /** Begins to listen. */
    public static WebhookReceiver open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 100);
        WebhookReceiver receiver = new WebhookReceiver(server);
        server.createContext("/", receiver::handle);
        server.setExecutor(receiver.threads);
        server.start();
        return receiver;
    }

    /** The address that the server under test was given. */
    public static String address() {
        return "http://hook:word@127.0.0.1:" + port() + PATH + "?key=hidden";
    }

    /** What the ledger calls it. */
    public static String name() {
        return "http://127.0.0.1:" + port() + PATH;
    }

    /** Answers the next posts about a conversation so, those after them 200. */
    public void answer(Room room, Integer... statuses) {
        answers.put(room.token(), new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** The posts about a conversation, in the order in which they came. */
    public List<Post> posts(Room room) {
        return posts.stream().filter(post -> post.token().equals(room.token())).toList();
    }

    /** What was asked of other paths than that of the target. */
    public List<String> elsewhere() {
        return elsewhere;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static int port() {
        return Integer.getInteger("carillon.test.webhook.port");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                elsewhere.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            Post post = new Post(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Integer status = answers.getOrDefault(post.token(), new ConcurrentLinkedQueue<>())
                    .poll();
            posts.add(post);
            if (status != null && status == NEVER) {
                closing.await();
                return;
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One post as it came. */
    public record Post(Map<String, List<String>> headers, String path, String body) {
        /** The only value of a header. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .reduce((first, second) -> {
                        throw new AssertionError(name + " came twice");
                    })
                    .orElseThrow(() -> new AssertionError(name + " is missing in " + headers));
        }

        public String type() {
            return json().getString("type");
        }

        public JsonObject ring() {
            return json().getJsonObject("data");
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        private String token() {
            return ring().getJsonObject("conversation").getString("token");
        }
    }
}
