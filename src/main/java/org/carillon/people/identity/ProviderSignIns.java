package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.carillon.people.identity.ProviderAccountService.Known;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Lets somebody in whom a provider has sent: in steps, each a short transaction of its own, and without any lock where
 * nothing has changed. Source: docs/contract/sign-in.md 3.
 */
@ApplicationScoped
public class ProviderSignIns {
    @Inject
    ProviderAccountService accounts;

    @Inject
    SignInService signIns;

    @Inject
    PasswordSignIn passwords;

    @Inject
    StartConfiguration settings;

    /**
     * The caller that the person is from now on.
     *
     * @param rule for who comes for the first time
     * @param lifetime how long the sign-in holds
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID, ACCOUNT_DISABLED
     */
    public Caller enter(ProviderPerson person, AccountRule rule, Duration lifetime) {
        return signIns.begin(settle(person, rule), person, lifetime);
    }

    /**
     * The caller that somebody is from now on whose password the directory has just checked.
     *
     * @throws ApiException ACCOUNT_DISABLED
     */
    Caller enter(Caller byDirectory) {
        return signIns.begin(byDirectory, settings.duration(StartSetting.OIDC_SIGN_IN_DAYS));
    }

    /**
     * Finds or makes the account of a person, lets it follow what is said of them, and answers its id.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID
     */
    String settle(ProviderPerson person, AccountRule rule) {
        Known known = accounts.find(person);
        if (known == null) {
            known = link(person, rule);
        }
        if (known.differs(person)) {
            accounts.follow(known, person);
        }
        return known.userId();
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
