package org.carillon.people.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.carillon.people.identity.AccountRule;
import org.carillon.people.identity.Deadline;

/** A server that signs people in: how it is used, and what it has told of itself. */
public final class Provider {
    /**
     * Signatures with a pair of keys that need no further library; never those with a shared secret, and never none.
     */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration METADATA_LIFETIME = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 20;

    private final ProviderUse settings;
    private final ProviderHttp http;
    private final RemoteValue<OIDCProviderMetadata> metadata;
    private final RemoteValue<JWKSet> keys;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Provider(ProviderUse settings, ProviderHttp http, Duration keysLifetime) {
        this.settings = settings;
        this.http = http;
        this.metadata = new RemoteValue<>("what " + settings.issuer() + " says of itself", METADATA_LIFETIME);
        this.keys = new RemoteValue<>("the keys of " + settings.issuer(), keysLifetime);
    }

    /** Our name of the provider, as addresses have it. */
    public String name() {
        return settings.name();
    }

    /** What the button on our page says. */
    public String label() {
        return settings.label();
    }

    /** Where its pages are, as browsers tell it. */
    public String origin() {
        return settings.issuer().getScheme() + "://" + settings.issuer().getRawAuthority();
    }

    /** How people who come for the first time get an account. */
    public AccountRule accounts() {
        return settings.accounts();
    }

    ProviderUse settings() {
        return settings;
    }

    ProviderHttp http() {
        return http;
    }

    /** Takes one of the few places for who waits for it; {@link #leave} gives it back. */
    void enter() throws ProviderProblem {
        if (!places.tryAcquire()) {
            throw ProviderProblem.unavailable("too many wait for " + settings.issuer());
        }
    }

    void leave() {
        places.release();
    }

    /** What it says of itself: it must be who we think. */
    OIDCProviderMetadata metadata(Deadline deadline) throws ProviderProblem {
        return metadata.get(any -> true, this::readMetadata, deadline);
    }

    private OIDCProviderMetadata readMetadata(Deadline deadline) throws ProviderProblem {
        try {
            URI address = OIDCProviderMetadata.resolveURL(new Issuer(settings.issuer()))
                    .toURI();
            OIDCProviderMetadata read = OIDCProviderMetadata.parse(http.json(address, deadline));
            if (!read.getIssuer().getValue().equals(settings.issuer().toString())) {
                throw ProviderProblem.unavailable(
                        settings.issuer() + " calls itself " + read.getIssuer().getValue());
            }
            if (read.getJWKSetURI() == null) {
                throw ProviderProblem.unavailable(settings.issuer() + " has no keys");
            }
            return read;
        } catch (GeneralException | URISyntaxException e) {
            throw ProviderProblem.unavailable(settings.issuer() + " says nothing readable of itself", e);
        }
    }

    /** Chooses among the keys of its own that may have signed a token, by one of the ways that it says it signs. */
    JWSKeySelector<SecurityContext> keysFor(JWT token, Deadline deadline) throws ProviderProblem {
        if (!(token instanceof SignedJWT signed)) {
            throw ProviderProblem.refused("the token is not signed");
        }
        OIDCProviderMetadata about = metadata(deadline);
        Set<JWSAlgorithm> ways = about.getIDTokenJWSAlgs() == null
                ? Set.of(JWSAlgorithm.RS256)
                : about.getIDTokenJWSAlgs().stream()
                        .filter(SIGNATURES::contains)
                        .collect(Collectors.toSet());
        if (!ways.contains(signed.getHeader().getAlgorithm())) {
            throw ProviderProblem.refused(
                    "the token is signed by " + signed.getHeader().getAlgorithm());
        }
        String id = signed.getHeader().getKeyID();
        JWKSet known = keys.get(
                kept -> id == null || kept.getKeyByKeyId(id) != null,
                left -> readKeys(about.getJWKSetURI(), left),
                deadline);
        return new JWSVerificationKeySelector<>(ways, new ImmutableJWKSet<>(known));
    }

    private JWKSet readKeys(URI address, Deadline deadline) throws ProviderProblem {
        try {
            return JWKSet.parse(http.json(address, deadline)).toPublicJWKSet();
        } catch (java.text.ParseException e) {
            throw ProviderProblem.unavailable("no keys at " + address, e);
        }
    }

    /** Our name of the provider, and its address. */
    @Override
    public String toString() {
        return settings.toString();
    }

    static ProviderProblem unreadable(String what, ParseException why) {
        return ProviderProblem.refused(what + " is unreadable", why);
    }
}
