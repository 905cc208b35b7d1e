package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one login mechanism: basic with password or app password, bearer with an app password, or the account of the
 * cookie session. It never answers by itself, as servers treat that differently: it notes the outcome in the request,
 * and {@link CredentialsFilter} refuses in the envelope (docs/adr/0004).
 *
 * <p>Source: docs/contract/identity.md.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {
    static final String CALLER = "org.carillon.caller";
    static final String OUTCOME = "org.carillon.login";

    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class.getName());

    /** What CredentialsFilter must know beside the caller. */
    enum Outcome {
        REFUSED,
        FAILED
    }

    @Inject
    LoginService logins;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        try {
            Optional<Caller> caller = header == null ? byCookie(request) : byHeader(header);
            if (caller.isPresent()) {
                request.setAttribute(CALLER, caller.get());
                return context.notifyContainerAboutLogin(
                        caller.get().userId(), caller.get().admin() ? Set.of("user", "admin") : Set.of("user"));
            }
            if (header != null) {
                request.setAttribute(OUTCOME, Outcome.REFUSED);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "credentials could not be checked", e);
            request.setAttribute(OUTCOME, Outcome.FAILED);
        }
        return context.doNothing();
    }

    private Optional<Caller> byCookie(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : CookieSessions.userOf(session).flatMap(logins::byUserId);
    }

    private Optional<Caller> byHeader(String header) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space).toLowerCase(Locale.ROOT);
        String credentials = space < 0 ? "" : header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> byBasic(credentials);
            case "bearer" -> logins.byAppPassword(credentials);
            default -> Optional.empty();
        };
    }

    private Optional<Caller> byBasic(String encoded) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 1 || decoded.indexOf('\0') >= 0
                ? Optional.empty()
                : logins.byPassword(decoded.substring(0, colon), decoded.substring(colon + 1));
    }
}
