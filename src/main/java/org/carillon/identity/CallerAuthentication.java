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
 * treat answers given here differently; only unreadable credentials are answered here (docs/adr/0004).
 *
 * <p>Source: docs/contract/identity.md 1, 3 and 4.3.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {
    static final String CALLER = "org.carillon.caller";
    static final String OUTCOME = "org.carillon.login";
    static final String DELAY = "org.carillon.login.delay";

    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class.getName());

    /** What CredentialsFilter must know beside the caller. */
    enum Outcome {
        REFUSED(ApiError.WRONG_CREDENTIALS),
        TOO_OFTEN(ApiError.TOO_MANY_ATTEMPTS),
        FAILED(ApiError.UNAVAILABLE);

        private final ApiError refusal;

        Outcome(ApiError refusal) {
            this.refusal = refusal;
        }

        ApiError refusal() {
            return refusal;
        }
    }

    @Inject
    Logins logins;

    @Inject
    LoginAttempts attempts;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        Outcome outcome;
        try {
            Optional<Caller> caller = header == null ? byCookie(request) : byHeader(header, request);
            if (caller.isPresent()) {
                request.setAttribute(CALLER, caller.get());
                return context.isProtected() ? tellContainer(caller.get(), context) : context.doNothing();
            }
            outcome = header == null ? null : Outcome.REFUSED;
        } catch (ApiException e) {
            outcome = Outcome.TOO_OFTEN;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "credentials could not be checked", e);
            outcome = Outcome.FAILED;
        }
        request.setAttribute(OUTCOME, outcome);
        return outcome != null && breaksAudit(header)
                ? refuse(outcome.refusal(), request, response)
                : context.doNothing();
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

    private Optional<Caller> byHeader(String header, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space).toLowerCase(Locale.ROOT);
        String credentials = space < 0 ? "" : header.substring(space + 1);
        return switch (scheme) {
            case "basic" ->
                BasicCredentials.read(credentials).flatMap(basic -> {
                    request.setAttribute(DELAY, attempts.delay(basic.userId(), basic.password(), address));
                    return attempts.byPassword(basic.userId(), basic.password(), address);
                });
            case "bearer" -> attempts.byAppPassword(credentials.strip(), address);
            default -> Optional.empty();
        };
    }
}
