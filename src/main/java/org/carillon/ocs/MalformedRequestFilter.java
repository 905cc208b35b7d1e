package org.carillon.ocs;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hides media types that are none, as servers would answer them with a page of their own before the application sees the
 * request: such an entry of {@code Accept}, and one with an unreadable quality, counts as not sent, and such a
 * {@code Content-Type} as unknown. For the same reason a percent sign of the query string that begins no escape stands for
 * itself. Several slashes in a path count as one: Talk's app for iOS rings at {@code api/v4//call}.
 *
 * <p>Source: docs/contract/envelope.md 1, 4 and 8.1.
 */
@WebFilter(
        urlPatterns = "/ocs/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class MalformedRequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

    private static final Pattern BAD_QUALITY =
            Pattern.compile(";\\s*q\\s*=(?!\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*(;|$))", Pattern.CASE_INSENSITIVE);

    /** As PHP writes lists: with numbers. */
    private static final Pattern NUMBERED = Pattern.compile("(\\[|%5[Bb])[0-9]+(\\]|%5[Dd])(?==)");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new ReadableRequest(request), response);
    }

    private static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }

    private static final class ReadableRequest extends HttpServletRequestWrapper {
        ReadableRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if ("Accept".equalsIgnoreCase(name)) {
                return Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                        .map(ReadableRequest::acceptable)
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
            return "Content-Type".equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(getContentType()))
                    : super.getHeaders(name);
        }

        @Override
        public String getHeader(String name) {
            Enumeration<String> values = getHeaders(name);
            return values.hasMoreElements() ? values.nextElement() : null;
        }

        @Override
        public String getRequestURI() {
            return RequestPath.of((HttpServletRequest) getRequest());
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int path = url.length() - super.getRequestURI().length();
            return url.replace(path, url.length(), getRequestURI());
        }

        @Override
        public String getPathInfo() {
            return RequestPath.collapse(super.getPathInfo());
        }

        @Override
        public String getQueryString() {
            String query = super.getQueryString();
            return query == null
                    ? null
                    : NUMBERED.matcher(STRAY_PERCENT.matcher(query).replaceAll("%25"))
                            .replaceAll("%5B%5D");
        }

        @Override
        public String getContentType() {
            String type = super.getContentType();
            return type != null && isMediaType(type) ? type : "application/octet-stream";
        }

        private static String acceptable(String line) {
            return Arrays.stream(line.split(",", -1))
                    .filter(entry ->
                            isMediaType(entry) && !BAD_QUALITY.matcher(entry).find())
                    .collect(Collectors.joining(","));
        }
    }
}
