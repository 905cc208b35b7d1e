package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.carillon.platform.http.ApiException;

/** Short texts that the cookie session of a browser remembers, whoever is signed in with it. */
@ApplicationScoped
public class CookieNotes {
    /** Of one kind; a browser with more windows forgets the older ones. */
    private static final int MOST = 10;

    @Inject
    HttpServletRequest request;

    @Inject
    CookieSessions cookies;

    /**
     * Remembers one, and opens the cookie session for it.
     *
     * @param kind what the names of all of its kind begin with
     * @throws ApiException TOO_MANY_AT_ONCE for people without an account
     */
    public void put(String kind, String name, String text) {
        HttpSession session = cookies.open();
        List<String> known = Collections.list(session.getAttributeNames()).stream()
                .filter(attribute -> attribute.startsWith(kind))
                .toList();
        if (known.size() >= MOST) {
            known.forEach(session::removeAttribute);
        }
        session.setAttribute(kind + name, text);
    }

    /** What is remembered, if there is a cookie session; null when nothing is. */
    public String find(String kind, String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(kind + name) instanceof String text ? text : null;
    }

    /** Takes a note out, so that it is there for one alone; null when there is none. */
    public String take(String kind, String name) {
        String text = find(kind, name);
        if (text != null) {
            request.getSession(false).removeAttribute(kind + name);
        }
        return text;
    }
}
