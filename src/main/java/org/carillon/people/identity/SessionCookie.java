package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.address.TrustedProxies;

/**
 * Keeps the session cookie to https where people come by https and nobody has said so at the start: the server that
 * makes it could not know. It is sent again, for https alone, with the first answer to who has it.
 *
 * <p>Source: docs/contract/identity.md 4.
 */
@ApplicationScoped
class SessionCookie {
    /** Attribute of a cookie session: its id, when its cookie was last sent for https alone. */
    static final String KEPT = "carillon.cookie.https";

    private static final Logger LOG = Logger.getLogger(SessionCookie.class.getName());

    @Inject
    BaseUrl baseUrl;

    @Inject
    TrustedProxies proxies;

    private final AtomicBoolean warned = new AtomicBoolean();

    void keepToHttps(HttpServletRequest request, HttpServletResponse response) {
        if (baseUrl.isSecure() || !proxies.connection(request).isSecure()) {
            return;
        }
        if (!warned.getAndSet(true)) {
            LOG.warning(
                    "people come by https, but carillon.base-url does not say so: new cookies are not for https alone");
        }
        HttpSession session = request.getSession(false);
        if (session != null
                && request.isRequestedSessionIdFromCookie()
                && !session.getId().equals(session.getAttribute(KEPT))) {
            String name = request.getServletContext().getSessionCookieConfig().getName();
            Arrays.stream(request.getCookies())
                    .filter(cookie -> cookie.getName().equals(name))
                    .findFirst()
                    .ifPresent(cookie -> response.addCookie(forHttps(name, cookie.getValue())));
            session.setAttribute(KEPT, session.getId());
        }
    }

    /** As the server makes it, but for one word. */
    private Cookie forHttps(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(baseUrl.cookiePath());
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
