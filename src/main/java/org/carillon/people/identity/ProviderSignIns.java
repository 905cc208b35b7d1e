package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carillon.people.identity.ProviderAccountService.Known;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Lets somebody in whom a provider has sent, or whose password was right: in steps, each a short transaction of its
 * own, and without any lock where nothing has changed. Source: docs/contract/sign-in.md 3.
 */
@ApplicationScoped
public class ProviderSignIns {
    @Inject
    ProviderAccountService accounts;

    @Inject
    SignInService signIns;

    @Inject
    PasswordSignIn passwords;

    /**
     * The caller that the person is from now on.
     *
     * @param rule for who comes for the first time
     * @param lifetime how long the sign-in holds
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID, ACCOUNT_DISABLED
     */
    Caller enter(ProviderPerson person, AccountRule rule, Duration lifetime, DeviceTraits browser) {
        Known known = accounts.find(person);
        if (known == null) {
            known = link(person, rule);
        }
        if (known.differs(person)) {
            accounts.follow(known, person);
        }
        signIns.endOfAnother(known.userId());
        return signIns.begin(known.userId(), person, lifetime, browser);
    }

    /**
     * The caller that somebody is from now on whose password was right.
     *
     * @throws ApiException WRONG_CREDENTIALS when it is not the password any more
     */
    Caller begin(Caller person, DeviceTraits browser) {
        signIns.endOfAnother(person.userId());
        return signIns.begin(person, browser);
    }

    /** Of two who come for the first time at once, with two windows, the second is who the first is. */
    private Known link(ProviderPerson person, AccountRule rule) {
        try {
            linkFirst(person, rule);
        } catch (ApiException e) {
            Known meanwhile = accounts.find(person);
            if (meanwhile == null) {
                throw e;
            }
            return meanwhile;
        }
        return accounts.find(person);
    }

    private void linkFirst(ProviderPerson person, AccountRule rule) {
        if (person.userId() == null) {
            throw new ApiException(ApiError.ACCOUNT_ID_INVALID);
        }
        if (passwords.isForEmergencies(person.userId())) {
            throw new ApiException(ApiError.ACCOUNT_TAKEN);
        }
        if (rule == AccountRule.CREATE) {
            accounts.linkNew(person);
        } else {
            accounts.linkExisting(person);
        }
    }
}
