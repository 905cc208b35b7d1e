package org.carillon.ocs;

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
 * Hides media types that are none, as servers answer them with a page of their own before the application sees the
 * request: such an entry of {@code Accept} counts as not sent, and such a {@code Content-Type} as unknown.
 *
 * <p>Source: docs/contract/envelope.md 4 and 8.1.
 */
@WebFilter(urlPatterns = "/ocs/*", asyncSupported = true)
public class MalformedHeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

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
        public String getContentType() {
            String type = super.getContentType();
            return type != null && isMediaType(type) ? type : "application/octet-stream";
        }

        private static String acceptable(String line) {
            return Arrays.stream(line.split(",", -1))
                    .filter(MalformedHeaderFilter::isMediaType)
                    .collect(Collectors.joining(","));
        }
    }
}
