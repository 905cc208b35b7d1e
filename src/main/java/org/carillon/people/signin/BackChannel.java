package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.SignIns;
import org.carillon.people.oidc.LogoutTokens;
import org.carillon.people.oidc.Provider;
import org.carillon.people.oidc.ProviderProblem;
import org.carillon.platform.http.ApiException;

/**
 * Hears from providers that sessions have ended: checked first, in no transaction. Source: docs/contract/sign-in.md 7.
 */
@ApplicationScoped
class BackChannel {
    @Inject
    LogoutTokens tokens;

    @Inject
    BackChannelService service;

    @Inject
    SignIns records;

    /** Does what the token says, which may be about nobody we know. */
    void end(Provider provider, String token) throws ProviderProblem {
        try {
            service.end(tokens.read(provider, token))
                    .ifPresent(userId -> records.noteSignedOut(userId, provider.name(), "provider"));
        } catch (ApiException e) {
            throw refused(provider, ProviderProblem.refused("the logout token was heard before"));
        } catch (ProviderProblem e) {
            throw refused(provider, e);
        }
    }

    private ProviderProblem refused(Provider provider, ProviderProblem problem) {
        records.noteRefused(null, provider.name(), problem.refusal(), problem.getMessage());
        return problem;
    }
}
