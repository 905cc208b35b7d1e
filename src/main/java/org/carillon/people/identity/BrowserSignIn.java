package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Signs people in who sit at a browser, and puts it on record. Their cookie session gets a new id, and what somebody
 * else left in it is gone. Source: docs/contract/sign-in.md 3 and 4.
 */
@ApplicationScoped
public class BrowserSignIn {
    /** How records name a sign-in with the password of the account. */
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
    SignIns records;

    /**
     * With the password of the account, which is here or in the directory; empty when it is wrong, or only that of an
     * app.
     *
     * @throws ApiException TOO_MANY_ATTEMPTS, PASSWORDS_BUSY, PROVIDER_UNAVAILABLE, ACCOUNT_TAKEN, ACCOUNT_MISSING,
     *     ACCOUNT_ID_INVALID, ACCOUNT_DISABLED
     */
    public Optional<Caller> byPassword(
            String userId, String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<Caller> person;
        try {
            person = logins.byPassword(userId, password, addresses.visitor(request))
                    .filter(Caller::isPerson);
        } catch (ApiException e) {
            records.noteRefused(userId, PASSWORD, e.error(), "");
            throw e;
        }
        if (person.isEmpty()) {
            records.noteRefused(userId, PASSWORD, ApiError.WRONG_CREDENTIALS, "");
            return person;
        }
        boolean byDirectory = person.get().state().byDirectory();
        if (byDirectory) {
            cookies.signIn(providers.enter(person.get()), new SignOutNote(DirectoryPasswords.NAME, "").text());
        } else {
            cookies.signIn(person.get());
        }
        devices.remember(person.get(), request, response);
        records.noteSignedIn(person.get().userId(), byDirectory ? DirectoryPasswords.NAME : PASSWORD);
        return person;
    }

    /**
     * Somebody whom a provider has sent.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID, ACCOUNT_DISABLED
     */
    public Caller byProvider(ProviderVisit visit) {
        ProviderPerson person = visit.person();
        Caller caller;
        try {
            caller = providers.enter(person, visit.rule(), visit.lifetime());
        } catch (ApiException e) {
            records.noteRefused(person.userId(), person.provider(), e.error(), "");
            throw e;
        }
        cookies.signIn(caller, visit.note());
        records.noteSignedIn(caller.userId(), person.provider());
        return caller;
    }

    /** A provider has sent nobody; {@code because} says why, for administrators. */
    public void refused(String provider, ApiError why, String because) {
        records.noteRefused(null, provider, why, because);
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
