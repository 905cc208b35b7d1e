package org.carillon.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.util.List;

/**
 * How this server proves itself to a provider: with its key, else with its secret, else with what only who asked knows.
 */
final class ClientProof {
    private ClientProof() {}

    /** The request that exchanges what the browser brought for tokens. */
    static HTTPRequest request(ProviderUse settings, OIDCProviderMetadata about, AuthorizationGrant grant)
            throws ProviderProblem {
        URI address = about.getTokenEndpointURI();
        if (address == null) {
            throw ProviderProblem.unavailable(settings.issuer() + " gives no tokens");
        }
        ClientID client = new ClientID(settings.clientId());
        if (settings.key().isEmpty() && settings.secret().isEmpty()) {
            return new TokenRequest(address, client, grant, null).toHTTPRequest();
        }
        ClientAuthentication proof = settings.key().isPresent()
                ? byKey(client, address, settings.key().get())
                : bySecret(client, new Secret(settings.secret().orElseThrow()), about);
        return new TokenRequest(address, proof, grant, null).toHTTPRequest();
    }

    private static ClientAuthentication bySecret(ClientID client, Secret secret, OIDCProviderMetadata about) {
        List<ClientAuthenticationMethod> ways = about.getTokenEndpointAuthMethods();
        return ways == null || ways.isEmpty() || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    private static ClientAuthentication byKey(ClientID client, URI address, JWK key) throws ProviderProblem {
        try {
            return new PrivateKeyJWT(
                    client,
                    address,
                    algorithm(key),
                    ((AsymmetricJWK) key).toPrivateKey(),
                    key.getKeyID(),
                    key.getX509CertChain(),
                    key.getX509CertSHA256Thumbprint(),
                    null);
        } catch (JOSEException e) {
            throw ProviderProblem.unavailable("our key cannot sign", e);
        }
    }

    private static JWSAlgorithm algorithm(JWK key) {
        if (key.getAlgorithm() != null) {
            return JWSAlgorithm.parse(key.getAlgorithm().getName());
        }
        if (!(key instanceof ECKey curved)) {
            return JWSAlgorithm.RS256;
        }
        if (Curve.P_521.equals(curved.getCurve())) {
            return JWSAlgorithm.ES512;
        }
        return Curve.P_384.equals(curved.getCurve()) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
    }
}
