package org.carillon.people.identity;

import java.util.Optional;
import org.carillon.platform.http.ApiException;

/** Port: checks tokens that others issue. Implemented where providers are known. Source: docs/contract/sign-in.md 5. */
public interface BearerTokens {

    /**
     * Whom a token means; empty when it is none, or none for us.
     *
     * @throws ApiException PROVIDER_UNAVAILABLE when it could not be checked
     */
    Optional<TokenPerson> read(String token);
}
