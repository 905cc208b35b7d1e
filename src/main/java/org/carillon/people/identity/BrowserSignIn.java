package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Signs people in who sit at a browser, and tells who wants to know. Their cookie session gets a new id, and what somebody
 * else left in it is gone. Source: docs/contract/sign-in.md 3 and 4.
 */
@ApplicationScoped
public class BrowserSignIn {
    /** How events name a sign-in with the password of the account. */
    public static final String PASSWORD = "password";

    @Inject
    LoginChecker logins;

    @Inject
    ProviderSignIns providers;

    @Inject
    CookieSessions cookies;

    @Inject
    DeviceCookies devices;

    @Inject
    ClientAddress addresses;

    @Inject
    Event<Object> events;

    /**
     * With the password of the account; empty when it is wrong, or only that of an app.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS, PASSWORDS_BUSY
     */
    public Optional<Caller> byPassword(
            String userId, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> person;
        try {
            person = logins.byPassword(userId, password, addresses.visitor(request))
                    .filter(Caller::isPerson);
        } catch (ApiException e) {
            refused(userId, PASSWORD, e.error().name(), request);
            throw e;
        }
        if (person.isEmpty()) {
            refused(userId, PASSWORD, ApiError.WRONG_CREDENTIALS.name(), request);
            return person;
        }
        cookies.signIn(person.get());
        devices.remember(person.get(), request, response);
        events.fire(new SignedIn(person.get().userId(), PASSWORD, addresses.of(request)));
        return person;
    }

    /**
     * Somebody whom a provider has sent.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID, ACCOUNT_DISABLED
     */
    public Caller byProvider(ProviderVisit visit, HttpServletRequest request) {
        ProviderPerson person = visit.person();
        Caller caller;
        try {
            caller = providers.enter(person, visit.rule(), visit.lifetime());
        } catch (ApiException e) {
            refused(person.userId(), person.provider(), e.error().name(), request);
            throw e;
        }
        cookies.signIn(caller, visit.note());
        events.fire(new SignedIn(caller.userId(), person.provider(), addresses.of(request)));
        return caller;
    }

    /**
     * Tells that somebody could not sign in.
     *
     * @param claimed null: nobody was named
     */
    public void refused(String claimed, String means, String reason, HttpServletRequest request) {
        events.fire(new SignInRefused(claimed == null ? "" : claimed, means, reason, addresses.of(request)));
    }

    /** Tells that a sign-in has ended; {@code cause} as of the event. */
    public void ended(String userId, String means, String cause, HttpServletRequest request) {
        events.fire(new SignedOut(userId, means, cause, addresses.of(request)));
    }

    /**
     * Somebody who comes from a provider.
     *
     * @param rule for who comes for the first time
     * @param lifetime how long the sign-in holds
     * @param note for signing out
     */
    public record ProviderVisit(ProviderPerson person, AccountRule rule, Duration lifetime, String note) {}
}
