package org.carillon.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.carillon.people.identity.Deadline;
import org.carillon.people.identity.ProviderPerson;

/**
 * Signs people in at providers: authorization code with PKCE, state and nonce. The library does the protocol. Nothing
 * here is called in a transaction.
 *
 * <p>Source: docs/contract/sign-in.md 2.
 */
@ApplicationScoped
public class OidcClient {
    @Inject
    ProviderCatalogue providers;

    @Inject
    Clock clock;

    /**
     * Where a browser is to be sent, and what is to be remembered of it.
     *
     * @param callback the address that the provider sends it back to
     * @param redirect path of our own to go on at
     */
    public Begun begin(Provider provider, URI callback, String redirect) throws ProviderProblem {
        provider.enter();
        try {
            OIDCProviderMetadata about = provider.metadata(providers.deadline());
            State state = new State();
            Nonce nonce = new Nonce();
            CodeVerifier verifier = new CodeVerifier();
            URI address = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            Scope.parse(provider.settings().scopes()),
                            new ClientID(provider.settings().clientId()),
                            callback)
                    .endpointURI(about.getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build()
                    .toURI();
            PendingSignIn pending = new PendingSignIn(
                    provider.name(),
                    state.getValue(),
                    nonce.getValue(),
                    verifier.getValue(),
                    redirect,
                    clock.instant().getEpochSecond());
            return new Begun(address, pending);
        } finally {
            provider.leave();
        }
    }

    /**
     * Who has signed in.
     *
     * @param pending what this very browser was sent with
     * @param callback the address it came back to, without the query
     * @param query what it brought
     */
    public SignedInPerson finish(Provider provider, PendingSignIn pending, URI callback, String query)
            throws ProviderProblem {
        provider.enter();
        try {
            Deadline deadline = providers.deadline();
            OIDCProviderMetadata about = provider.metadata(deadline);
            AuthorizationCode code = code(about, pending, callback, query);
            AuthorizationCodeGrant grant =
                    new AuthorizationCodeGrant(code, callback, new CodeVerifier(pending.verifier()));
            HTTPRequest request = ClientProof.request(provider.settings(), about, grant);
            JWT token = token(provider, request, deadline);
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(provider.settings().issuer()),
                            new ClientID(provider.settings().clientId()),
                            provider.keysFor(token, deadline),
                            null)
                    .validate(token, new Nonce(pending.nonce()));
            checkParty(claims, provider.settings().clientId());
            ProviderPerson person = ClaimReader.read(provider.settings(), claims);
            return new SignedInPerson(person, token.getParsedString());
        } catch (BadJOSEException | JOSEException e) {
            throw ProviderProblem.refused("the token is not to be believed", e);
        } finally {
            provider.leave();
        }
    }

    /** A token for several must have been given to us; the library does not look. */
    private static void checkParty(IDTokenClaimsSet claims, String client) throws ProviderProblem {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean several = claims.getAudience().size() > 1;
        if (party == null ? several : !party.getValue().equals(client)) {
            throw ProviderProblem.refused("the token was given to " + party);
        }
    }

    /** The code of the answer, which must be an answer to this question, and of this provider. */
    private static AuthorizationCode code(OIDCProviderMetadata about, PendingSignIn pending, URI callback, String query)
            throws ProviderProblem {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(callback, URLUtils.parseParameters(query));
        } catch (ParseException e) {
            throw Provider.unreadable("the answer", e);
        }
        if (response.getState() == null || !response.getState().getValue().equals(pending.state())) {
            throw ProviderProblem.refused("the answer belongs to another question");
        }
        Issuer issuer = response.getIssuer();
        if (issuer == null ? about.supportsAuthorizationResponseIssuerParam() : !issuer.equals(about.getIssuer())) {
            throw ProviderProblem.refused("the answer comes from " + issuer + " and not from " + about.getIssuer());
        }
        if (!response.indicatesSuccess()) {
            throw ProviderProblem.refused(
                    "it says " + response.toErrorResponse().getErrorObject().getCode());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw ProviderProblem.refused("the answer has no code");
        }
        return code;
    }

    private static JWT token(Provider provider, HTTPRequest request, Deadline deadline) throws ProviderProblem {
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(provider.http().send(request, deadline));
            if (!response.indicatesSuccess()) {
                throw ProviderProblem.refused("it refuses the code: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
            if (token == null) {
                throw ProviderProblem.refused("it sends no token");
            }
            return token;
        } catch (ParseException e) {
            throw Provider.unreadable("its token", e);
        }
    }

    /**
     * Where a browser is to be sent so that the provider ends its session, too; empty when the provider has no such
     * address.
     *
     * @param idToken the token of the sign-in
     * @param back where it may send the browser afterwards
     */
    public Optional<URI> endAddress(Provider provider, String idToken, URI back) throws ProviderProblem {
        provider.enter();
        try {
            URI end = provider.metadata(providers.deadline()).getEndSessionEndpointURI();
            if (end == null) {
                return Optional.empty();
            }
            JWT hint = JWTParser.parse(idToken);
            ClientID client = new ClientID(provider.settings().clientId());
            return Optional.of(new LogoutRequest(end, hint, null, client, back, null, null).toURI());
        } catch (java.text.ParseException e) {
            throw ProviderProblem.refused("the token that was kept is unreadable", e);
        } finally {
            provider.leave();
        }
    }

    /**
     * A sign-in that has begun.
     *
     * @param address of the provider
     */
    public record Begun(URI address, PendingSignIn pending) {}

    /**
     * Somebody who has signed in.
     *
     * @param idToken what the provider said, as it said it
     */
    public record SignedInPerson(ProviderPerson person, String idToken) {}
}
