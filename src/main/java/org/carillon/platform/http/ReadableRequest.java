package org.carillon.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request as all read it. Values of headers are {@link HeaderText}. Media types that are none are hidden, as servers
 * would answer them with a page of their own: such an entry of {@code Accept}, and one with an unreadable quality,
 * counts as not sent, in {@code Accept-Language} too, and such a {@code Content-Type} as unknown. For the same reason a
 * percent sign of the query string that begins no escape stands for itself; the query is {@link QueryText}. A path that
 * is not {@link RequestPath#isSound sound} is one that nobody has. Several slashes count as one: Talk's app for iOS
 * rings at {@code api/v4//call}. The body has been read already.
 *
 * <p>Source: docs/contract/envelope.md 1, 4, 8.1 and 10.
 */
public final class ReadableRequest extends HttpServletRequestWrapper {
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+*-]+/[\\w!#$&^.+*-]+\\s*(;.*)?");

    private static final Pattern BAD_QUALITY =
            Pattern.compile(";\\s*q\\s*=(?!\\s*(0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*(;|$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private static final Pattern LANGUAGE = Pattern.compile(
            "\\s*(\\*|[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,15}+)\\s*(;\\s*q\\s*=[^;]*)?", Pattern.CASE_INSENSITIVE);

    /** What describes a body on its way. */
    private static final Set<String> OF_THE_WAY = Set.of("content-encoding", "transfer-encoding", "expect");

    private static final Pattern TO_BE_ESCAPED = Pattern.compile("[\"<>\\\\^`{|}]");

    private static final String NOWHERE = "/-";

    private final RequestBody body;
    private final boolean beginning;
    private final SentPath sent;
    private final boolean sound;
    private final String query;
    private final RequestParameters parameters;

    /** Takes whether the request begins, if only now as its body has arrived. */
    public ReadableRequest(HttpServletRequest request, RequestBody body, boolean beginning) {
        super(request);
        this.body = body;
        this.beginning = beginning;
        sent = SentPath.of(request);
        sound = sent.isSound();
        query = sent.query() == null ? null : QueryText.of(escaped(sent.query()));
        parameters = RequestParameters.attached(request, this, body);
    }

    @Override
    public DispatcherType getDispatcherType() {
        return beginning ? DispatcherType.REQUEST : super.getDispatcherType();
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "accept" -> readable(name, entry -> isMediaType(entry));
            case "accept-language" ->
                readable(name, entry -> LANGUAGE.matcher(entry).matches());
            case "content-type" -> Collections.enumeration(List.of(getContentType()));
            case "content-length" ->
                body == RequestBody.NONE
                        ? super.getHeaders(name)
                        : Collections.enumeration(List.of(String.valueOf(body.bytes().length)));
            case "content-encoding", "transfer-encoding", "expect" -> Collections.emptyEnumeration();
            default ->
                Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                        .map(HeaderText::of)
                        .toList());
        };
    }

    @Override
    public String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !OF_THE_WAY.contains(name.toLowerCase(Locale.ROOT)))
                .toList());
    }

    @Override
    public String getRequestURI() {
        return sound ? RequestPath.collapse(sent.uri()) : getContextPath() + getServletPath() + NOWHERE;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        int path = url.indexOf("/", url.indexOf("://") + "://".length());
        return url.replace(path < 0 ? url.length() : path, url.length(), getRequestURI());
    }

    @Override
    public String getPathInfo() {
        return sound ? RequestPath.collapse(sent.pathInfo()) : NOWHERE;
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getContentType() {
        String type = HeaderText.of(super.getContentType());
        return type != null && isMediaType(type) ? type : "application/octet-stream";
    }

    /** Milliseconds since 1970; -1 for none, and for one that cannot be read. */
    @Override
    public long getDateHeader(String name) {
        String date = getHeader(name);
        try {
            return date == null
                    ? -1
                    : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date))
                            .toEpochMilli();
        } catch (DateTimeException e) {
            return -1;
        }
    }

    @Override
    public Locale getLocale() {
        return getLocales().nextElement();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        List<Locale> wanted = Collections.list(getHeaders("Accept-Language")).stream()
                .flatMap(line -> Locale.LanguageRange.parse(line).stream())
                .filter(range -> !range.getRange().equals("*"))
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList();
        return Collections.enumeration(wanted.isEmpty() ? List.of(Locale.getDefault()) : wanted);
    }

    @Override
    public int getContentLength() {
        return body == RequestBody.NONE ? super.getContentLength() : body.bytes().length;
    }

    @Override
    public long getContentLengthLong() {
        return getContentLength();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReadBody(body.bytes());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public String getParameter(String name) {
        return parameters.text(name).orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.all();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    /** The lines of a header with preferences, without the entries that are none. */
    private Enumeration<String> readable(String name, Predicate<String> entry) {
        return Collections.enumeration(Collections.list(super.getHeaders(name)).stream()
                .map(HeaderText::of)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .filter(entry.and(text -> !BAD_QUALITY.matcher(text).find()))
                        .collect(Collectors.joining(",")))
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** As servers can read it: a sign that is to be escaped, and is not, stands for itself. */
    private static String escaped(String sent) {
        return TO_BE_ESCAPED
                .matcher(STRAY_PERCENT.matcher(sent).replaceAll("%25"))
                .replaceAll(sign -> String.format("%%%02X", (int) sign.group().charAt(0)));
    }

    private static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }
}
