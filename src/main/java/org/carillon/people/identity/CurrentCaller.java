package org.carillon.people.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.carillon.people.audit.LoginKind;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** The caller of this request, as {@link CallerAuthentication} found it. */
@RequestScoped
public class CurrentCaller {
    private static final String SHOWN = "org.carillon.people.identity.shown";

    @Inject
    HttpServletRequest request;

    @Inject
    LoginChecker attempts;

    @Inject
    ClientAddress addresses;

    /** The caller; a guest when no credentials came. */
    public Caller get() {
        settle();
        return request.getAttribute(CallerAuthentication.CALLER) instanceof Caller caller ? caller : Caller.GUEST;
    }

    /**
     * A password of this request that is still to be checked; who can wait without a thread does so before anybody asks
     * for the caller.
     */
    public Optional<LoginAttempt> attempt() {
        return request.getAttribute(CallerAuthentication.ATTEMPT) instanceof LoginAttempt attempt
                ? Optional.of(attempt)
                : Optional.empty();
    }

    /** How long the caller has to wait after failed password attempts; zero for most. */
    public Duration delay() {
        return attempt().map(LoginAttempt::delay).orElse(Duration.ZERO);
    }

    /**
     * Why credentials that came do not count: wrong ones, or they could not be checked, or too many wrong ones came
     * before; empty when all is well.
     */
    public Optional<ApiError> refusal() {
        settle();
        return request.getAttribute(CallerAuthentication.REFUSAL) instanceof ApiError why
                ? Optional.of(why)
                : Optional.empty();
    }

    /**
     * Whether the password of the account came with this very request: a device that only has an app password or a
     * cookie is not the account. Source: docs/contract/identity.md 8.
     */
    public boolean hasShownPassword() {
        return get().isUser() && request.getAttribute(SHOWN) != null;
    }

    /**
     * Refuses who has not shown the password of the account.
     *
     * @throws ApiException PASSWORD_NOT_SHOWN
     */
    public void requirePassword() {
        if (!hasShownPassword()) {
            throw new ApiException(ApiError.PASSWORD_NOT_SHOWN);
        }
    }

    /** By what the caller is known in this request; none for who has no account. */
    public LoginKind loginKind() {
        if (!get().isUser()) {
            return LoginKind.NONE;
        }
        if (get().state().byDirectory()) {
            return LoginKind.DIRECTORY;
        }
        return AuthorizationHeader.of(request)
                .map(header -> header.isBearer()
                        ? LoginKind.BEARER
                        : get().appPasswordId() == null ? LoginKind.PASSWORD : LoginKind.APP_PASSWORD)
                .orElse(LoginKind.SESSION);
    }

    /** The id that came with credentials, right or wrong; empty for a bearer, and for what can be no id. */
    String sentId() {
        return AuthorizationHeader.of(request)
                .filter(header -> header.scheme().equals("basic"))
                .flatMap(header -> BasicCredentials.read(header.credentials()))
                .map(BasicCredentials::userId)
                .filter(UserId::isPossible)
                .orElse("");
    }

    /** For whom something is hashed: the account, else all strangers of the network. */
    Subject asker() {
        return get().isUser() ? Subject.account(get().userId()) : Subject.everybody(addresses.of(request));
    }

    /** Takes over what came of the password; waits for it here, if nobody has waited before. */
    private void settle() {
        Optional<LoginAttempt> attempt = attempt();
        if (attempt.isEmpty()
                || request.getAttribute(CallerAuthentication.CALLER) != null
                || request.getAttribute(CallerAuthentication.REFUSAL) != null) {
            return;
        }
        try {
            Optional<Caller> caller = attempts.await(attempt.get());
            if (caller.isEmpty()) {
                request.setAttribute(CallerAuthentication.REFUSAL, ApiError.WRONG_CREDENTIALS);
                return;
            }
            request.setAttribute(CallerAuthentication.CALLER, caller.get());
            if (caller.get().isByPassword()) {
                request.setAttribute(SHOWN, true);
            }
        } catch (RuntimeException e) {
            request.setAttribute(CallerAuthentication.REFUSAL, CallerAuthentication.refusal(e));
        }
    }
}
