package org.carillon.platform.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A text file as answer, without the envelope, which browsers store.
 *
 * @param type what it is, as {@code text/csv}
 * @param name proposed name of the file
 * @param text the whole content
 */
public record Download(String type, String name, String text) {

    /** Value of {@code Content-Disposition}: the name in ASCII for old clients, and as it is for others (RFC 6266). */
    public String disposition() {
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "-").replaceAll("[\"\\\\%]", "-");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
