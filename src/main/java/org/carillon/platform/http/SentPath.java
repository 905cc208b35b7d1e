package org.carillon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Path and query as they were sent: behind a dispatch, some servers show the one decoded, and the other not at all.
 *
 * @param uri as {@code getRequestURI} of the first dispatch
 * @param context where the application lives, as {@code getContextPath} of it: may be written in another way than in
 *     the address
 * @param read behind the context root, as the server has decoded it
 * @param pathInfo as {@code getPathInfo} of it; null when there is none
 * @param query as {@code getQueryString} of it; null when there is none
 */
public record SentPath(String uri, String context, String read, String pathInfo, String query) {
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final String ATTRIBUTE = "org.carillon.platform.http.path";

    /** That of a request; noted when it is asked for first, which has to be before anybody dispatches. */
    public static SentPath of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof SentPath known) {
            return known;
        }
        String pathInfo = request.getPathInfo();
        SentPath sent = new SentPath(
                request.getRequestURI(),
                request.getContextPath(),
                request.getServletPath() + (pathInfo == null ? "" : pathInfo),
                pathInfo,
                request.getQueryString());
        request.setAttribute(ATTRIBUTE, sent);
        return sent;
    }

    /** Whether it is a path that somebody could have. */
    boolean isSound() {
        return RequestPath.isSound(uri);
    }

    /** Whether it is the address of the application without the slash that ends it. */
    public boolean isContextAlone() {
        return !context.isEmpty() && uri.equals(context);
    }

    /** Whether it is one, and the server reads the same in it. */
    public boolean isReadAlike() {
        return RequestPath.decoded(uri)
                .filter(path -> RequestPath.collapse(path)
                        .equals(RequestPath.collapse(
                                RequestPath.decoded(context).orElse(context) + read)))
                .isPresent();
    }

    /**
     * Behind the context root, with what stands in each segment before its first semicolon, otherwise as it was sent.
     */
    public String withoutParameters() {
        String path = RequestPath.collapse(PARAMETERS.matcher(uri).replaceAll(""));
        return path.startsWith(context) ? path.substring(context.length()) : path;
    }

    /** Whether the query is text: servers would put a sign in place of bytes that are none. */
    public boolean isQueryText() {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        byte[] bytes = Parameters.unescaped(query, StandardCharsets.UTF_8);
        return SentText.find(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8).isPresent();
    }
}
