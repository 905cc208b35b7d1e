package org.carillon.platform.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of a {@code multipart/form-data} body (RFC 7578). Files are no parameters, and are left out.
 *
 * <p>Source: docs/contract/envelope.md 8.1.
 */
final class MultipartForm {
    private static final String LINE = "\r\n";
    private static final String DASHES = "--";

    private final String body;
    private final String delimiter;
    private final Charset charset;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private MultipartForm(byte[] body, String boundary, Charset charset) {
        this.body = LINE + new String(body, StandardCharsets.ISO_8859_1); // a character for each byte
        this.delimiter = LINE + DASHES + boundary;
        this.charset = charset;
    }

    /**
     * Names and values in the order in which they stand.
     *
     * @throws ApiException BODY_UNREADABLE, TOO_MANY_FIELDS, CHARSET_UNKNOWN; BAD_PARAMETER for bytes that are no text
     */
    static List<Map.Entry<String, String>> fields(byte[] body, ContentType type) {
        String boundary = type.parameter("boundary")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ApiException(ApiError.BODY_UNREADABLE));
        MultipartForm form = new MultipartForm(body, boundary, type.charset());
        form.read();
        return form.fields;
    }

    private void read() {
        int at = delimiterFrom(0);
        int parts = 0;
        while (!body.startsWith(DASHES, at + delimiter.length())) {
            int begin = body.indexOf(LINE, at + delimiter.length());
            int end = delimiterFrom(begin);
            if (++parts > Parameters.MOST) {
                throw new ApiException(ApiError.TOO_MANY_FIELDS);
            }
            addPart(body.substring(begin, end));
            at = end;
        }
    }

    /** Where the next line is that separates parts or ends them all. */
    private int delimiterFrom(int from) {
        int at = body.indexOf(delimiter, from);
        while (at >= 0 && !isWholeLine(at + delimiter.length())) {
            at = body.indexOf(delimiter, at + 1);
        }
        if (at < 0) {
            throw new ApiException(ApiError.BODY_UNREADABLE);
        }
        return at;
    }

    private boolean isWholeLine(int from) {
        if (body.startsWith(DASHES, from)) {
            return true;
        }
        int at = from;
        while (at < body.length() && (body.charAt(at) == ' ' || body.charAt(at) == '\t')) {
            at++;
        }
        return body.startsWith(LINE, at);
    }

    /** Takes a part from the end of its delimiter's line: lines of headers, an empty line, the value. */
    private void addPart(String part) {
        int headers = part.indexOf(LINE + LINE);
        if (headers < 0) {
            throw new ApiException(ApiError.BODY_UNREADABLE);
        }
        String head = part.substring(0, headers).replaceAll("\r\n[ \t]+", " ");
        ContentType disposition =
                ContentType.of(header(head, "content-disposition").orElse(""));
        Optional<String> name = disposition.parameter("name");
        if (!disposition.name().equals("form-data") || name.isEmpty()) {
            throw new ApiException(ApiError.BODY_UNREADABLE);
        }
        if (disposition.parameter("filename").isEmpty()
                && disposition.parameter("filename*").isEmpty()) {
            Charset own = header(head, "content-type")
                    .map(ContentType::of)
                    .filter(type -> type.parameter("charset").isPresent())
                    .map(ContentType::charset)
                    .orElse(charset);
            byte[] value = part.substring(headers + LINE.length() * 2).getBytes(StandardCharsets.ISO_8859_1);
            fields.add(Map.entry(name.get().replace("%22", "\""), SentText.of(value, own)));
        }
    }

    private static Optional<String> header(String head, String wanted) {
        for (String line : head.split(LINE, -1)) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(HeaderText.of(line.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }
}
