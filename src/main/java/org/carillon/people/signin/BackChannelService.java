package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.carillon.people.identity.Secrets;
import org.carillon.people.identity.SignInService;
import org.carillon.people.oidc.LogoutTokens.Ended;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** Does what a logout token says, once. Source: docs/contract/sign-in.md 7. */
@ApplicationScoped
@Transactional
class BackChannelService {
    @Inject
    SpentLogoutTokenRepository spent;

    @Inject
    SignInService signIns;

    @Inject
    StartConfiguration settings;

    /**
     * Ends what has ended. Answers whose it was; empty when nobody is known.
     *
     * @throws ApiException SIGN_IN_FAILED when the token was heard before
     */
    Optional<String> end(Ended ended) {
        String hash = Secrets.hash(ended.session().issuer() + "\n" + ended.id());
        if (spent.isThere(hash)) {
            throw new ApiException(ApiError.SIGN_IN_FAILED);
        }
        spent.removeUntil(ended.heard());
        spent.add(new SpentLogoutToken(hash, ended.until()));
        return signIns.end(ended.session(), settings.flag(StartSetting.OIDC_APP_PASSWORDS_END));
    }
}
