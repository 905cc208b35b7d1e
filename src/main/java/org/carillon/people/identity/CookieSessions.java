package org.carillon.people.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carillon.platform.digest.Hmac;
import org.carillon.platform.http.ApiException;

/**
 * What the cookie session remembers: which account opened it (none for a guest) and, for each conversation joined with
 * it, the session id. Another caller on the same cookie sees none of it. A cookie session begins with the first join,
 * login flow or request token.
 *
 * <p>Source: docs/contract/identity.md 4.
 */
@RequestScoped
public class CookieSessions {
    private static final String OWNER = "carillon.user";
    private static final String SIGNED_IN_AT = "carillon.signed-in-at";
    private static final String NOTE = "carillon.sign-in-note";
    private static final String PREFIX = "carillon.session.";
    /** How long one of an account lives without a request. */
    static final Duration OF_ACCOUNT = Duration.ofDays(1);

    private static final Duration OF_GUEST = Duration.ofMinutes(30);

    /** No secret: that is the cookie's value, which nobody learns from what is made of it. */
    private static final String REQUEST_TOKEN = "carillon.request-token";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    ClientAddress addresses;

    @Inject
    CookieSessionRegistry opened;

    /** The session id bound to the conversation, if the caller joined it with this cookie. */
    public Optional<SessionId> find(ConversationToken token) {
        return mine().flatMap(session -> bound(session, PREFIX + token.text()));
    }

    /** All bound session ids. */
    public List<SessionId> all() {
        return mine().stream()
                .flatMap(session -> names(session).stream().flatMap(name -> bound(session, name).stream()))
                .toList();
    }

    /**
     * Opens the cookie session for the caller, unless it is there.
     *
     * @throws ApiException TOO_MANY_AT_ONCE for guests
     */
    public void prepare() {
        open(caller.get().userId());
    }

    /**
     * Binds the session id; opens the cookie session, or empties it when somebody else had opened it.
     *
     * @throws ApiException TOO_MANY_AT_ONCE for guests
     */
    public void bind(ConversationToken token, SessionId sessionId) {
        own().setAttribute(PREFIX + token.text(), sessionId.text());
    }

    /**
     * Opens the cookie session, if need be, and answers what proves that a page of ours sends a request with it.
     *
     * @throws ApiException TOO_MANY_AT_ONCE for guests
     */
    public String requestToken() {
        return tokenOf(own());
    }

    /** What proves that a page of ours sends a request, where the caller has a cookie session already. */
    public Optional<String> findRequestToken() {
        return mine().map(this::tokenOf);
    }

    /** Whether a request proves by this text that it comes from a page of ours; null is wrong. */
    public boolean isRequestToken(String sent) {
        return sent != null
                && mine().filter(session -> Secrets.same(tokenOf(session), sent))
                        .isPresent();
    }

    /**
     * Made of the cookie's value and the account, so it ends with either. Nothing is stored, any node knows it, also
     * after a restart, and two who ask get the same.
     */
    private String tokenOf(HttpSession session) {
        return Hmac.sha256(session.getId() + "\n" + caller.get().userId(), REQUEST_TOKEN);
    }

    private HttpSession own() {
        HttpSession session = open(caller.get().userId());
        if (mine().isEmpty()) {
            names(session).forEach(session::removeAttribute);
            session.removeAttribute(SIGNED_IN_AT);
            session.removeAttribute(NOTE);
            if (!session.isNew()) {
                request.changeSessionId();
            }
        }
        CookieLogin login = CookieLogin.of(caller.get());
        if (!login.text().equals(session.getAttribute(OWNER))) {
            session.setAttribute(OWNER, login.text());
        }
        keep(session, login);
        return session;
    }

    /** Opens the cookie session for somebody who just signed in; what somebody else left in it is gone. */
    public void signIn(Caller signedIn) {
        signIn(signedIn, null);
    }

    /**
     * Opens the cookie session for somebody who just signed in; {@code note} is for signing out at a provider, null:
     * none.
     */
    public void signIn(Caller signedIn, String note) {
        HttpSession session = open(signedIn.userId());
        CookieLogin login = CookieLogin.of(signedIn);
        if (CookieLogin.read(session.getAttribute(OWNER))
                .filter(before -> login.userId().equals(before.userId()))
                .isEmpty()) {
            names(session).forEach(session::removeAttribute);
        }
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setAttribute(OWNER, login.text());
        session.setAttribute(SIGNED_IN_AT, clock.instant().getEpochSecond());
        session.removeAttribute(NOTE);
        if (note != null) {
            session.setAttribute(NOTE, note);
        }
        keep(session, login);
    }

    /** What was noted at the sign-in for signing out; empty when nothing was. */
    public Optional<String> noteOfSignIn() {
        return mine().map(session -> (String) session.getAttribute(NOTE));
    }

    /** Ends the cookie session of the caller. */
    public void end() {
        mine().ifPresent(HttpSession::invalidate);
    }

    /** Whether the caller has signed in with this cookie since then, by a form with the password. */
    public boolean hasSignedInSince(Instant earliest) {
        return mine().map(session -> session.getAttribute(SIGNED_IN_AT))
                .filter(at -> at instanceof Long signedIn && signedIn >= earliest.getEpochSecond())
                .isPresent();
    }

    /**
     * The cookie session, which is opened if there is none.
     *
     * @throws ApiException TOO_MANY_AT_ONCE for people without an account
     */
    public HttpSession open() {
        return open(mine().isPresent() ? caller.get().userId() : null);
    }

    private HttpSession open(String userId) {
        HttpSession session = request.getSession(true);
        opened.note(session, userId, addresses.of(request));
        return session;
    }

    /**
     * How long it lives without a request; one that nobody has as an owner yet as long as that of a guest
     * ({@code web.xml}).
     */
    private static void keep(HttpSession session, CookieLogin login) {
        Duration idle = login.userId() == null ? OF_GUEST : OF_ACCOUNT;
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    /** Ends the cookie session of a guest who is in no conversation any more, unless it is good for something else. */
    public void endUnused() {
        mine().filter(session -> !caller.get().isUser())
                .filter(session -> Set.of(OWNER, CookieSessionRegistry.KEY, SessionCookie.KEPT)
                        .containsAll(Collections.list(session.getAttributeNames())))
                .ifPresent(HttpSession::invalidate);
    }

    /** Forgets the session id of the conversation. */
    public void unbind(ConversationToken token) {
        mine().ifPresent(session -> session.removeAttribute(PREFIX + token.text()));
    }

    /** The login that opened the cookie session; empty for a guest's one. */
    static Optional<CookieLogin> loginOf(HttpSession session) {
        return CookieLogin.read(session.getAttribute(OWNER)).filter(login -> login.userId() != null);
    }

    private Optional<HttpSession> mine() {
        return Optional.ofNullable(request.getSession(false)).filter(session -> CookieLogin.read(
                        session.getAttribute(OWNER))
                .filter(login -> Objects.equals(login.userId(), caller.get().userId()))
                .isPresent());
    }

    private static Optional<SessionId> bound(HttpSession session, String name) {
        return Optional.ofNullable((String) session.getAttribute(name)).map(SessionId::new);
    }

    private static List<String> names(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
