package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.ocs.EarlyRefusal;

/**
 * The one login mechanism: basic with password or app password, bearer with an app password, or the account of the
 * cookie session. It notes the outcome in the request, and {@link CredentialsFilter} refuses in the envelope, as servers
 * treat answers given here differently; only unreadable credentials are answered here (docs/adr/0004). A password is
 * hashed later, where a request can wait without a thread ({@link CurrentCaller#attempt}).
 *
 * <p>Source: docs/contract/identity.md 1, 3 and 4.3.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {
    static final String CALLER = "org.carillon.caller";
    /** Request attribute: the {@link ApiError} that credentials are refused with. */
    static final String REFUSAL = "org.carillon.login.refusal";

    /** Request attribute: the {@link LoginAttempt} of credentials with a password. */
    static final String ATTEMPT = "org.carillon.login.attempt";

    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class.getName());

    @Inject
    Logins logins;

    @Inject
    LoginAttempts attempts;

    @Inject
    ClientAddress addresses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        try {
            Optional<Caller> caller =
                    header == null ? byCookie(request) : byHeader(header, request, context.isProtected());
            if (caller.isPresent()) {
                request.setAttribute(CALLER, caller.get());
                return context.isProtected() ? tellContainer(caller.get(), context) : context.doNothing();
            }
            if (header == null || (request.getAttribute(ATTEMPT) != null && !context.isProtected())) {
                return context.doNothing(); // a guest, or not decided yet
            }
        } catch (RuntimeException e) {
            request.setAttribute(REFUSAL, refusal(e));
            return context.doNothing();
        }
        request.setAttribute(REFUSAL, ApiError.WRONG_CREDENTIALS);
        return breaksAudit(header) ? refuse(ApiError.WRONG_CREDENTIALS, request, response) : context.doNothing();
    }

    /** What credentials are refused with when looking at them failed so. */
    static ApiError refusal(Throwable failure) {
        return ApiException.behind(failure).map(ApiException::error).orElseGet(() -> {
            LOG.log(Level.SEVERE, "credentials could not be checked", failure);
            return ApiError.UNAVAILABLE;
        });
    }

    /** Liberty's audit reads unreadable credentials again, if nothing was answered, and throws. */
    private static boolean breaksAudit(String header) {
        return header != null
                && header.startsWith("Basic ")
                && BasicCredentials.read(header.substring("Basic ".length())).isEmpty();
    }

    /** Only for addresses that the container guards by roles: its own login costs more than many a request. */
    private static AuthenticationStatus tellContainer(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                caller.userId(), caller.admin() ? Set.of("user", "admin") : Set.of("user"));
    }

    /** What {@link CredentialsFilter} does otherwise. */
    private static AuthenticationStatus refuse(
            ApiError refusal, HttpServletRequest request, HttpServletResponse response) {
        try {
            EarlyRefusal.send(refusal, request, response);
        } catch (IOException e) {
            LOG.log(Level.FINE, "the client is gone", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> byCookie(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : CookieSessions.loginOf(session).flatMap(logins::byCookie);
    }

    private Optional<Caller> byHeader(String header, HttpServletRequest request, boolean isProtected) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space).toLowerCase(Locale.ROOT);
        String credentials = space < 0 ? "" : header.substring(space + 1);
        return switch (scheme) {
            case "basic" ->
                BasicCredentials.read(credentials).flatMap(basic -> {
                    LoginAttempt attempt = attempts.begin(basic.userId(), basic.password(), addresses.visitor(request));
                    request.setAttribute(ATTEMPT, attempt);
                    return isProtected ? attempts.await(attempt) : Optional.empty();
                });
            case "bearer" -> attempts.byAppPassword(credentials.strip());
            default -> Optional.empty();
        };
    }
}
