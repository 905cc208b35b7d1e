package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What any client of the web does: it follows addresses as they come, and sends cookies where their paths say. It knows
 * nothing of where a server keeps what.
 */
public final class WebClient {
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern STATE = Pattern.compile("name=\"stateToken\" value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Map<String, String> headers;

    /** A client without cookies that sends these headers with every request. */
    public WebClient(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Asks for an address, with these headers besides. */
    public HttpResponse<String> get(URI address, String... more) {
        HttpRequest.Builder request = request(address);
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        return send(request.GET());
    }

    /** Sends fields as a form does. */
    public HttpResponse<String> post(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Changes something by its address alone. */
    public HttpResponse<String> put(URI address) {
        return send(request(address).PUT(BodyPublishers.noBody()));
    }

    /** Sends the form of a page, with what proves that it is the page's. */
    public HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("stateToken", only(STATE, page));
        return post(page.uri().resolve(only(ACTION, page)), all);
    }

    /** Goes to where an answer sends. */
    public HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(
                redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow()));
    }

    /** All addresses that a page loads or links to. */
    public static List<URI> references(HttpResponse<String> page) {
        return REFERENCE
                .matcher(page.body())
                .results()
                .map(found -> page.uri().resolve(found.group(1)))
                .toList();
    }

    private static String only(Pattern pattern, HttpResponse<String> page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + page + " " + page.body());
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::setHeader);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
