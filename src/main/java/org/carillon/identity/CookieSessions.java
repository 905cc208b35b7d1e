package org.carillon.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the cookie session remembers: which account opened it (none for a guest) and, for each conversation joined with
 * it, the session id. Another caller on the same cookie sees none of it. A cookie session begins with the first join.
 *
 * <p>Source: docs/contract/identity.md 4.
 */
@RequestScoped
public class CookieSessions {
    private static final String OWNER = "carillon.user";
    private static final String PREFIX = "carillon.session.";

    /** Cookie sessions end with the node, and so may what is made of them. */
    private static final String NODE_SECRET = Secrets.random(64);

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller caller;

    /** The session id bound to the conversation, if the caller joined it with this cookie. */
    public Optional<String> find(String token) {
        return mine().map(session -> (String) session.getAttribute(PREFIX + token));
    }

    /** All bound session ids by conversation token. */
    public Map<String, String> all() {
        Map<String, String> bound = new HashMap<>();
        mine().ifPresent(session -> names(session)
                .forEach(name -> bound.put(name.substring(PREFIX.length()), (String) session.getAttribute(name))));
        return bound;
    }

    /** Binds the session id; opens the cookie session, or empties it when somebody else had opened it. */
    public void bind(String token, String sessionId) {
        open().setAttribute(PREFIX + token, sessionId);
    }

    /** Opens the cookie session, if need be, and answers what proves that a page of ours sends a request with it. */
    public String requestToken() {
        return tokenOf(open());
    }

    /** The same where the caller has a cookie session already. */
    public Optional<String> findRequestToken() {
        return mine().map(this::tokenOf);
    }

    /** Whether a request proves by this text that it comes from a page of ours; null is wrong. */
    public boolean isRequestToken(String sent) {
        return sent != null
                && mine().filter(session -> Secrets.same(tokenOf(session), sent))
                        .isPresent();
    }

    /** Made of the cookie's value and the account, so it ends with either: nothing is stored, and two who ask get the same. */
    private String tokenOf(HttpSession session) {
        return Signatures.sha256(session.getId() + "\n" + caller.get().userId(), NODE_SECRET);
    }

    private HttpSession open() {
        HttpSession session = request.getSession(true);
        if (mine().isEmpty()) {
            names(session).forEach(session::removeAttribute);
            if (!session.isNew()) {
                request.changeSessionId();
            }
        }
        CookieLogin login = CookieLogin.of(caller.get());
        if (!login.equals(session.getAttribute(OWNER))) {
            session.setAttribute(OWNER, login);
        }
        return request.getSession();
    }

    /** Opens the cookie session for somebody who just signed in; what somebody else left in it is gone. */
    public void signIn(Caller signedIn) {
        HttpSession session = request.getSession(true);
        CookieLogin login = CookieLogin.of(signedIn);
        if (!(session.getAttribute(OWNER) instanceof CookieLogin before
                && login.userId().equals(before.userId()))) {
            names(session).forEach(session::removeAttribute);
        }
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setAttribute(OWNER, login);
    }

    /** Forgets the session id of the conversation. */
    public void unbind(String token) {
        mine().ifPresent(session -> session.removeAttribute(PREFIX + token));
    }

    /** The login that opened the cookie session; empty for a guest's one. */
    static Optional<CookieLogin> loginOf(HttpSession session) {
        return Optional.ofNullable((CookieLogin) session.getAttribute(OWNER)).filter(login -> login.userId() != null);
    }

    private Optional<HttpSession> mine() {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> session.getAttribute(OWNER) instanceof CookieLogin login
                        && Objects.equals(login.userId(), caller.get().userId()));
    }

    private static List<String> names(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
