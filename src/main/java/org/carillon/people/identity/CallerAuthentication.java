package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * The one login mechanism: basic with password or app password, bearer with an app password or a token of an issuer, or
 * the account of the cookie session. It notes the outcome in the request, and {@link CredentialsFilter} refuses in the
 * envelope, as servers treat answers given here differently (docs/adr/0004). A password is hashed later, where a
 * request can wait without a thread ({@link CurrentCaller#attempt}).
 *
 * <p>Source: docs/contract/identity.md 1, 3 and 4.3.
 */
@ApplicationScoped
public class CallerAuthentication implements HttpAuthenticationMechanism {
    static final String CALLER = "org.carillon.caller";
    /** Request attribute: the {@link ApiError} that credentials are refused with. */
    static final String REFUSAL = "org.carillon.people.identity.refusal";

    /** Request attribute: the {@link LoginAttempt} of credentials with a password. */
    static final String ATTEMPT = "org.carillon.people.identity.attempt";

    /** What the server may call this mechanism. */
    private static final String MEANS = "CARILLON";

    /** Why somebody whom a directory knows is nobody here: pages tell people, and the log administrators. */
    private static final Set<ApiError> WITHOUT_ACCOUNT =
            Set.of(ApiError.ACCOUNT_TAKEN, ApiError.ACCOUNT_MISSING, ApiError.ACCOUNT_ID_INVALID);

    private static final Logger LOG = Logger.getLogger(CallerAuthentication.class.getName());

    @Inject
    CookieLoginChecker logins;

    @Inject
    LoginChecker attempts;

    @Inject
    ClientAddress addresses;

    @Inject
    SessionCookie sessionCookie;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        sessionCookie.keepToHttps(request, response);
        Optional<AuthorizationHeader> header = AuthorizationHeader.of(request);
        try {
            Optional<Caller> caller =
                    header.isEmpty() ? byCookie(request) : byHeader(header.get(), request, context.isProtected());
            if (caller.isPresent()) {
                request.setAttribute(CALLER, caller.get());
                return context.isProtected() ? tellContainer(caller.get(), context) : pass(context);
            }
            if (header.isEmpty() || (request.getAttribute(ATTEMPT) != null && !context.isProtected())) {
                return pass(context); // a guest, or not decided yet
            }
        } catch (RuntimeException e) {
            request.setAttribute(REFUSAL, refusal(e));
            return pass(context);
        }
        request.setAttribute(REFUSAL, ApiError.WRONG_CREDENTIALS);
        return pass(context);
    }

    /** What credentials are refused with when looking at them failed so. */
    static ApiError refusal(Throwable failure) {
        return ApiException.behind(failure)
                .map(refused ->
                        WITHOUT_ACCOUNT.contains(refused.error()) ? ApiError.WRONG_CREDENTIALS : refused.error())
                .orElseGet(() -> {
                    LOG.log(Level.SEVERE, "credentials could not be checked", failure);
                    return ApiError.UNAVAILABLE;
                });
    }

    /**
     * Leaves the request to the filters. Where nothing is protected, this tells the server that all is well, and by
     * which means: Liberty's audit reads basic credentials again otherwise, by rules of its own, and throws.
     */
    @SuppressWarnings("unchecked") // the map of JASPIC has no types
    private static AuthenticationStatus pass(HttpMessageContext context) {
        if (context.isProtected()) {
            return context.doNothing();
        }
        context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", MEANS);
        return AuthenticationStatus.SUCCESS;
    }

    /** Only for addresses that the container guards by roles: its own login costs more than many a request. */
    private static AuthenticationStatus tellContainer(Caller caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                caller.userId(), caller.admin() ? Set.of("user", "admin") : Set.of("user"));
    }

    private Optional<Caller> byCookie(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : CookieSessions.loginOf(session).flatMap(logins::byCookie);
    }

    private Optional<Caller> byHeader(AuthorizationHeader header, HttpServletRequest request, boolean isProtected) {
        return switch (header.scheme()) {
            case "basic" ->
                BasicCredentials.read(header.credentials()).flatMap(basic -> {
                    LoginAttempt attempt = attempts.begin(basic.userId(), basic.password(), addresses.visitor(request));
                    request.setAttribute(ATTEMPT, attempt);
                    return isProtected ? attempts.await(attempt) : Optional.empty();
                });
            case "bearer" -> attempts.byBearer(header.credentials());
            default -> Optional.empty();
        };
    }
}
