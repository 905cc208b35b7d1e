package org.carillon.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.util.DateUtils;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.carillon.people.identity.SignInService.EndedSession;

/** Checks what providers send when a session of theirs has ended. Source: docs/contract/sign-in.md 7. */
@ApplicationScoped
public class LogoutTokens {
    /** How old a token may be that says of no end of itself. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** What the library allows clocks to differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Inject
    ProviderCatalogue providers;

    /**
     * What a token says has ended. Its times are held against the machine's, as the library does with those of all
     * tokens.
     */
    public Ended read(Provider provider, String text) throws ProviderProblem {
        provider.enter();
        Instant now = DateUtils.nowWithSecondsPrecision().toInstant();
        try {
            JWT token = JWTParser.parse(text);
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(provider.settings().issuer()),
                            new ClientID(provider.settings().clientId()),
                            false, // few say by its type what it is
                            provider.keysFor(token, providers.deadline()),
                            null)
                    .validate(token);
            Instant issued = claims.getIssueTime().toInstant();
            Instant ends = claims.getExpirationTime() == null
                    ? issued.plus(LIFETIME)
                    : claims.getExpirationTime().toInstant();
            if (ends.plus(SKEW).isBefore(now) || issued.minus(SKEW).isAfter(now)) {
                throw ProviderProblem.refused("the logout token is not of this time");
            }
            return new Ended(
                    new EndedSession(
                            claims.getIssuer().getValue(),
                            claims.getSubject() == null
                                    ? null
                                    : claims.getSubject().getValue(),
                            claims.getSessionID() == null
                                    ? null
                                    : claims.getSessionID().getValue()),
                    claims.getJWTID().getValue(),
                    now,
                    ends.plus(SKEW));
        } catch (ParseException e) {
            throw ProviderProblem.refused("the logout token is unreadable", e);
        } catch (BadJOSEException | JOSEException e) {
            throw ProviderProblem.refused("the logout token is not to be believed", e);
        } finally {
            provider.leave();
        }
    }

    /**
     * What has ended.
     *
     * @param id of the token: each counts once
     * @param heard when it was heard
     * @param until when the token could last be sent again
     */
    public record Ended(EndedSession session, String id, Instant heard, Instant until) {}
}
