package org.carillon.platform.address;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.logging.Logger;
import org.carillon.platform.http.LogText;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Where users reach this server: what links to it begin with. It is the setting {@code carillon.base-url}; without it a
 * guess, of the address at which a request was sent or, where there is none at hand, of one at which this server
 * listens, and of the context root. Source: docs/settings.md 2, docs/adr/0046.
 */
@ApplicationScoped
public class BaseUrl {
    private static final Logger LOG = Logger.getLogger(BaseUrl.class.getName());

    /** Until a request has shown where the server listens. */
    private static final String UNKNOWN = "http://127.0.0.1:9080";

    @Inject
    StartConfiguration settings;

    @Inject
    TrustedProxies proxies;

    private Optional<String> configured = Optional.empty();
    private volatile String contextRoot = "";
    private volatile Listening known;

    @PostConstruct
    void read() {
        configured = settings.find(StartSetting.BASE_URL).map(base -> base.replaceFirst("/+$", ""));
    }

    /** Says where the application lives in its server: empty, or a path that begins with a slash and ends without. */
    public void deployAt(String contextPath) {
        contextRoot = contextPath;
    }

    /** The address of a path, which begins with a slash. */
    public String of(String path) {
        return configured.orElseGet(() -> listening() + contextRoot) + path;
    }

    /** The address of a path for an answer to a request: where it was sent to counts if nothing is configured. */
    public String of(String path, HttpServletRequest request) {
        return configured.orElseGet(() -> proxies.connection(request).origin() + contextRoot) + path;
    }

    /** What paths begin with in links of a page: empty, or a path that begins with a slash and ends without. */
    public String path() {
        return configured.map(BaseUrl::pathOf).orElse(contextRoot);
    }

    /** Up to where a browser sends cookies of this server: it does not send them to its neighbours on the same host. */
    public String cookiePath() {
        String path = path();
        return path.isEmpty() ? "/" : path;
    }

    /**
     * Where the server's own addresses begin that lie beside the application, as {@link #path()}; empty: people may not
     * reach them, as what they reach is the application at a path of its own, and proxies need not hand on what lies
     * beside it.
     */
    public Optional<String> serverPath() {
        return contextRoot.isEmpty() ? Optional.of(path()) : Optional.empty();
    }

    /** Whether a page at this origin, as browsers tell it, is one of this server; else nobody may know. */
    public boolean isOwn(String origin) {
        return configured
                .map(BaseUrl::originOf)
                .filter(origin::equalsIgnoreCase)
                .isPresent();
    }

    /** Whether users come by https alone, so that cookies are for https alone. */
    public boolean isSecure() {
        return configured.filter(BaseUrl::isHttps).isPresent();
    }

    /** Whether somebody said where users reach this server. */
    public boolean isConfigured() {
        return configured.isPresent();
    }

    /**
     * Learns from a request where this server listens, which no header can change. An address that others can reach,
     * too, is preferred to one of the machine's own.
     */
    public void learn(HttpServletRequest request) {
        if (isConfigured() || (known != null && !known.isLoopback())) {
            return;
        }
        Listening heard = new Listening(request.getScheme(), request.getLocalAddr(), request.getLocalPort());
        if (known == null || !heard.isLoopback()) {
            known = heard;
            LOG.warning(() -> "carillon.base-url is not set: links in mails and notifications begin with "
                    + LogText.oneLine(of("")) + ", where this server listens. This is a guess");
        }
    }

    private String listening() {
        Listening now = known;
        return now == null ? UNKNOWN : now.origin();
    }

    static boolean isHttps(String address) {
        return address.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    private static String originOf(String address) {
        return address.substring(0, address.length() - pathOf(address).length());
    }

    private static String pathOf(String address) {
        int authority = address.indexOf("://");
        int path = authority < 0 ? -1 : address.indexOf('/', authority + "://".length());
        return path < 0 ? "" : address.substring(path);
    }
}
