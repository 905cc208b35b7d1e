package org.carillon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Holds what tests see against the OpenAPI document that the deployed server hands out; it is read once. In the end
 * {@code target/openapi-coverage.txt} says which answers no test has seen.
 */
public final class ContractCheck implements LauncherSessionListener {
    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();
    private static volatile ApiContract contract;

    /** What only tests have, and paths that the servers themselves refuse with a page: NUL, and what is no UTF-8. */
    private static final Pattern UNDOCUMENTED = Pattern.compile("/apps/spreedcheats/|%00|%ED%A0");

    /** The document of the deployed server. */
    public static ApiContract contract() {
        return contract(CarillonServer.baseUri());
    }

    /** Fails the test that has seen an answer which is not as documented. */
    static void check(String method, URI address, HttpResponse<String> response) {
        String path = address.getRawPath();
        if (UNDOCUMENTED.matcher(path).find()) {
            return;
        }
        ApiContract document = contract(address);
        document.operation(method, path)
                .ifPresent(operation -> SEEN.computeIfAbsent(operation, key -> new ConcurrentSkipListSet<>())
                        .add(String.valueOf(response.statusCode())));
        Optional<String> fault = document.fault(method, path, ContractAnswer.of(response));
        if (fault.isPresent()) {
            throw new AssertionError("not as documented, %s: %s %s -> %d %s"
                    .formatted(fault.get(), method, address, response.statusCode(), response.body()));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (contract == null) {
            return; // nothing but unit tests
        }
        try {
            Files.write(
                    Path.of(System.getProperty("carillon.test.build.directory", "target"), "openapi-coverage.txt"),
                    unseen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unseen() {
        return contract.operations().entrySet().stream()
                .map(operation -> {
                    Set<String> all = new TreeSet<>(
                            operation.getValue().getJsonObject("responses").keySet());
                    Set<String> seen = SEEN.getOrDefault(operation.getKey(), Set.of());
                    all.removeAll(seen);
                    return operation.getKey() + ": seen " + seen + ", not seen " + all;
                })
                .toList();
    }

    private static ApiContract contract(URI server) {
        ApiContract known = contract;
        return known == null ? read(server) : known;
    }

    private static synchronized ApiContract read(URI server) {
        if (contract == null) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/openapi?format=json"))
                    .header("Accept", "application/json")
                    .build();
            try {
                contract = new ApiContract(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return contract;
    }
}
