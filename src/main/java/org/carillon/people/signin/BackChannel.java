package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.oidc.LogoutTokens;
import org.carillon.people.oidc.LogoutTokens.Ended;
import org.carillon.people.oidc.Provider;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.http.ApiException;

/** Hears from providers that sessions have ended: checked first, in no transaction. Source: docs/contract/sign-in.md 7. */
@ApplicationScoped
class BackChannel {
    @Inject
    LogoutTokens tokens;

    @Inject
    BackChannelService service;

    /** Does what the token says; answers whose session it was, empty when nobody is known. */
    Optional<String> end(Provider provider, String token) throws ProviderProblem {
        Ended ended = tokens.read(provider, token);
        try {
            return service.end(ended);
        } catch (ApiException e) {
            throw ProviderProblem.refused("the logout token was heard before");
        }
    }
}
