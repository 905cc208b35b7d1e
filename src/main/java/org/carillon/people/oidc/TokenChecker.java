package org.carillon.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carillon.people.identity.BearerTokens;
import org.carillon.people.identity.TokenPerson;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;

/**
 * Checks tokens that programs send as bearer. What no provider of ours can have issued costs neither a question nor a
 * signature, and nothing is counted. Source: docs/contract/sign-in.md 5.
 */
@ApplicationScoped
public class TokenChecker implements BearerTokens {
    private static final Logger LOG = Logger.getLogger(TokenChecker.class.getName());
    private static final int LONGEST = 16 * 1024;
    private static final Pattern FORM = Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Those of access tokens, and of issuers that say no more than what any token is, or nothing. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null);

    /** Claims of tokens that are about a sign-in or its end, and give nobody access. */
    private static final Set<String> OF_OTHER_TOKENS = Set.of("nonce", "at_hash", "c_hash", "events");

    @Inject
    ProviderCatalogue providers;

    @Override
    public Optional<TokenPerson> read(String token) {
        if (token.length() > LONGEST || !FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claimed = signed.getJWTClaimsSet();
            List<Provider> issuing = providers.issuing(claimed.getIssuer());
            for (Provider provider : issuing) {
                if (isForUs(claimed, provider)) {
                    return Optional.of(check(provider, signed));
                }
            }
        } catch (ParseException e) {
            return Optional.empty();
        } catch (BadJOSEException | JOSEException e) {
            LOG.fine(() -> "a token is refused: " + LogText.oneLine(e.getMessage()));
        } catch (ProviderProblem e) {
            if (e.refusal() == ApiError.PROVIDER_UNAVAILABLE) {
                LOG.warning(() -> "a token cannot be checked: " + LogText.oneLine(e.getMessage()));
                throw new ApiException(e.refusal());
            }
            LOG.fine(() -> "a token is refused: " + LogText.oneLine(e.getMessage()));
        }
        return Optional.empty();
    }

    /** What can be seen without any key. */
    private static boolean isForUs(JWTClaimsSet claimed, Provider provider) {
        Date ends = claimed.getExpirationTime();
        return claimed.getAudience().stream()
                        .anyMatch(provider.settings().tokens().audiences()::contains)
                && hasScope(claimed, provider.settings().tokens().scope())
                && ends != null
                && claimed.getSubject() != null;
    }

    private static boolean hasScope(JWTClaimsSet claimed, String wanted) {
        return wanted.isEmpty()
                || Stream.of("scope", "scp").map(claimed::getClaim).anyMatch(value -> isIn(value, wanted));
    }

    /** A text with blanks, or a list. */
    private static boolean isIn(Object value, String wanted) {
        return value instanceof String text
                ? Arrays.asList(text.split(" ")).contains(wanted)
                : value instanceof List<?> list && list.contains(wanted);
    }

    private TokenPerson check(Provider provider, SignedJWT token)
            throws ProviderProblem, BadJOSEException, JOSEException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(provider.keysFor(token, providers.deadline()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new HashSet<>(provider.settings().tokens().audiences()), // the library asks it for null
                new JWTClaimsSet.Builder()
                        .issuer(provider.settings().issuer().toString())
                        .build(),
                Set.of("sub", "exp"),
                OF_OTHER_TOKENS));
        JWTClaimsSet claims = processor.process(token, null);
        return new TokenPerson(
                claims.getIssuer(),
                claims.getSubject(),
                claims.getExpirationTime().toInstant());
    }
}
