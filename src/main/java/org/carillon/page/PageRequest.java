package org.carillon.page;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.carillon.ocs.JsonValues;

/** What addresses outside of the API read of a request. Source: docs/contract/pages.md 1. */
public final class PageRequest {
    private static final String INDEX = "/index.php";
    private static final int LONGEST_BODY = 16_384;

    private PageRequest() {}

    /** {@code /index.php} for a request that was sent below it, else empty: links of the answer begin with the same. */
    public static String prefix(HttpServletRequest request) {
        return request.getServletPath().startsWith(INDEX + "/") ? INDEX : "";
    }

    /** Scheme, host and port as the client addressed them. */
    public static String origin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** One text out of JSON body, form or query, in this order; empty when there is none or it can not be read. */
    public static Optional<String> text(HttpServletRequest request, String name) throws IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            Optional<String> text = textOfJson(request, name);
            if (text.isPresent()) {
                return text;
            }
        }
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty(); // an escape that is none, too many fields, or too long a body
        }
    }

    private static Optional<String> textOfJson(HttpServletRequest request, String name) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
        try (JsonReader reader = JsonValues.JSON.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject().get(name) instanceof JsonString text
                    ? Optional.of(text.getString())
                    : Optional.empty();
        } catch (JsonException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
