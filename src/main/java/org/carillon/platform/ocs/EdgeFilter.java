package org.carillon.platform.ocs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.BodyDeadlines;
import org.carillon.platform.http.BodyReading;
import org.carillon.platform.http.ErrorPage;
import org.carillon.platform.http.LaterDispatch;
import org.carillon.platform.http.ReadableRequest;
import org.carillon.platform.http.RequestBody;
import org.carillon.platform.http.SentPath;
import org.carillon.platform.http.WaitingBodies;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;
import org.carillon.platform.turn.Turns;

/**
 * Stands before everything else but {@link TurnFilter}: reads the body without holding a thread for it, and hands on a
 * {@link ReadableRequest}, so that server and application read the same. In {@code web.xml}, as annotated filters have
 * no order.
 *
 * <p>Source: docs/contract/envelope.md 8.1 and 10.
 */
public class EdgeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String OCS = "/ocs/";
    private static final Set<String> OF_FILES = Set.of("GET", "HEAD");

    /** Each page says which of these it takes. */
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private static final String READING = "org.carillon.platform.ocs.reading";

    @Inject
    private transient WaitingBodies waiting;

    @Inject
    private transient BodyDeadlines deadlines;

    @Inject
    private transient LaterDispatch later;

    @Inject
    private transient StartConfiguration settings;

    @Inject
    private transient BaseUrl baseUrl;

    @Inject
    private transient Turns turns;

    /** Paths of the files that everybody may have. */
    private final transient Set<String> files = new HashSet<>();

    /** Paths of the servlets that have one. */
    private final transient Set<String> pages = new HashSet<>();

    /** Beginnings of the paths of those that have many, up to and with a slash. */
    private final transient Set<String> trees = new HashSet<>();

    @Override
    public void init() {
        addFiles("/");
        getServletContext().getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .filter(pattern -> !pattern.equals("/*")) // what servers have for all the rest
                .forEach(this::addServlet);
    }

    private void addServlet(String pattern) {
        if (pattern.endsWith("/*")) {
            trees.add(pattern.substring(0, pattern.length() - 1));
            pages.add(pattern.substring(0, pattern.length() - 2));
        } else {
            pages.add(pattern.isEmpty() ? "/" : pattern); // WildFly says "/" for both
        }
    }

    private void addFiles(String directory) {
        for (String path : getServletContext().getResourcePaths(directory)) {
            if (!path.endsWith("/")) {
                files.add(path);
            } else if (!path.endsWith("-INF/")) {
                addFiles(path);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SentPath path = SentPath.of(request); // noted before anybody dispatches
        baseUrl.learn(request);
        if (path.isContextAlone() && OF_FILES.contains(request.getMethod())) {
            response.setHeader("Location", baseUrl.of("/", request)); // some servers do so by themselves
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        if (!isOcs(request) && !isPage(path)) {
            ErrorPage.send(HttpServletResponse.SC_NOT_FOUND, request, response);
            return;
        }
        if (!isOcs(request) && !(files.contains(path.read()) ? OF_FILES : OF_PAGES).contains(request.getMethod())) {
            ErrorPage.send(HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
            return;
        }
        if (!path.isQueryText()) {
            refuse(ApiError.BAD_PARAMETER, request, response);
            return;
        }
        RequestBody body = RequestBody.of(request);
        boolean beginning = body == null;
        if (beginning) {
            body = read(request);
            if (body == null) {
                return; // dispatched again when it has arrived
            }
            body.attachTo(request);
        }
        // one that is too large goes on: guards are asked first, and cut off, its client would not hear the answer
        if (body.problem() != null && body.problem() != ApiError.BODY_TOO_LARGE) {
            response.setHeader("Connection", "close"); // the rest of it is not wanted
            refuse(body.problem(), request, response);
        } else {
            chain.doFilter(new ReadableRequest(request, body, beginning), response);
        }
    }

    /**
     * Whether there is anything outside the API; servers take a file that is not there for a fault, or read its body.
     * Not by the mapping of the request: for a file, Liberty keeps that of another request.
     */
    private boolean isPage(SentPath path) {
        return path.isReadAlike()
                && !path.read().equals(ErrorPage.PATH)
                && (files.contains(path.read())
                        || pages.contains(path.read())
                        || trees.stream().anyMatch(path.read()::startsWith));
    }

    /** The body when it has arrived, or when it cannot arrive any more, else null: then it is waited for. */
    private RequestBody read(HttpServletRequest request) throws IOException {
        try {
            return readWhole(request);
        } catch (IOException brokenOff) {
            return RequestBody.unread(ApiError.BODY_UNREADABLE);
        }
    }

    private RequestBody readWhole(HttpServletRequest request) throws IOException {
        if (request.getAttribute(READING) instanceof BodyReading begun) {
            return begun.body();
        }
        if (!RequestBody.isSent(request)) {
            return RequestBody.NONE;
        }
        long length = request.getContentLengthLong();
        if (length > RequestBody.LARGEST) {
            return RequestBody.unread(ApiError.BODY_TOO_LARGE);
        }
        byte[] bytes = new byte[Math.max(0, (int) length)];
        int have = 0;
        if (length > 0 && request.getHeader("Expect") == null) {
            ServletInputStream in = request.getInputStream();
            int available = in.available();
            while (have < bytes.length && available > 0) {
                have += Math.max(0, in.read(bytes, have, Math.min(available, bytes.length - have)));
                available = in.available();
            }
            if (have == bytes.length) {
                return RequestBody.read(bytes);
            }
        }
        if (!request.isAsyncSupported()) {
            return RequestBody.NONE; // only where nobody asks for it
        }
        BodyReading reading = new BodyReading(request, waiting.of(turns.network(request)), deadlines, later);
        request.setAttribute(READING, reading);
        int seconds = settings.number(StartSetting.BODY_SECONDS);
        return reading.begin(bytes, have, seconds) ? null : RequestBody.unread(ApiError.UNAVAILABLE);
    }

    /** Refuses in the shape of the API, or with the page. */
    static void refuse(ApiError refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isOcs(request)) {
            EarlyRefusal.send(refusal, request, response);
        } else {
            ErrorPage.send(refusal.status(), request, response);
        }
    }

    private static boolean isOcs(HttpServletRequest request) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        return request.getServletPath().startsWith(OCS) && match != null && match != MappingMatch.DEFAULT;
    }
}
