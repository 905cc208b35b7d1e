package org.carillon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, wherever they stand: query string, then form, multipart form or JSON body, later ones
 * win. Read once, when somebody asks first. A body of another type, and JSON that does not parse, count as no body.
 *
 * <p>Source: docs/contract/envelope.md 8.
 */
public final class RequestParameters {
    private static final String ATTRIBUTE = "org.carillon.platform.http.parameters";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String query;
    private final ContentType type;
    private final String coding;
    private final RequestBody body;
    private Parameters merged;
    private ApiException problem;

    private RequestParameters(String query, String contentType, String coding, RequestBody body) {
        this.query = query;
        this.type = ContentType.of(contentType);
        this.coding = coding;
        this.body = body;
    }

    /** Those of the request at hand. Before the body was read, those of the query string. */
    public static RequestParameters of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestParameters known
                ? known
                : new RequestParameters(request.getQueryString(), null, null, RequestBody.NONE);
    }

    /** Those of a request, kept with it: {@code readable} is the same as all read it. */
    static RequestParameters attached(HttpServletRequest request, ReadableRequest readable, RequestBody body) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestParameters known) {
            return known;
        }
        RequestParameters parameters = new RequestParameters(
                readable.getQueryString(),
                body == RequestBody.NONE ? null : readable.getContentType(),
                body == RequestBody.NONE
                        ? null
                        : String.join(",", Collections.list(request.getHeaders("Content-Encoding"))),
                body);
        request.setAttribute(ATTRIBUTE, parameters);
        return parameters;
    }

    /**
     * Fills a record by the names of its components.
     *
     * @throws ApiException BODY_TOO_LARGE above 512 kB, what else is wrong with the body, TOO_MANY_FIELDS;
     *     BAD_PARAMETER for a value that does not fit its component
     */
    <T extends Record> T toRecord(Class<T> record) {
        read();
        if (problem != null) {
            throw problem;
        }
        return merged.toRecord(record);
    }

    /** One value as text, the last of several; empty when it is not there or can not be read. */
    public Optional<String> text(String name) {
        read();
        return merged.text(name);
    }

    /** The parameter {@code format}; null when it is not there. Costs nothing where no parameters are. */
    public String format() {
        boolean none =
                body == RequestBody.NONE && (query == null || !(query.contains("format") || query.indexOf('%') >= 0));
        return none ? null : text("format").orElse(null);
    }

    /** All of them, by name. */
    Map<String, String[]> all() {
        read();
        Map<String, String[]> all = new LinkedHashMap<>();
        merged.all().forEach((name, values) -> all.put(name, values.toArray(new String[0])));
        return all;
    }

    private void read() {
        if (merged != null) {
            return;
        }
        merged = new Parameters();
        try {
            merged.addForm(query, StandardCharsets.UTF_8);
            if (body.problem() != null) {
                throw new ApiException(body.problem());
            }
            readBody();
        } catch (ApiException e) {
            problem = e;
        }
    }

    private void readBody() {
        byte[] bytes = ContentCoding.undo(body.bytes(), coding);
        if (bytes.length == 0) {
            return;
        }
        switch (type.name()) {
            case "application/json" -> merged.addJson(unicode(bytes, type.charset()));
            case "application/x-www-form-urlencoded" ->
                merged.addForm(SentText.of(bytes, type.charset()), type.charset());
            case "multipart/form-data" -> merged.addFields(MultipartForm.fields(bytes, type));
            default -> {} // counts as no body
        }
    }

    /** Text that may begin with a mark of its byte order, which wins over the charset; null when it is none. */
    private static String unicode(byte[] bytes, Charset named) {
        boolean marked =
                bytes.length > 1 && isMark(bytes[0], bytes[1]) && !named.name().startsWith("UTF-32");
        Charset charset = marked ? StandardCharsets.UTF_16 : named;
        return SentText.find(ByteBuffer.wrap(bytes), charset)
                .map(text -> !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text)
                .orElse(null);
    }

    private static boolean isMark(byte first, byte second) {
        return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
    }
}
