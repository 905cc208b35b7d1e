package org.carillon.people.identity;

import java.util.Set;

/**
 * What a provider said of somebody who has signed in there.
 *
 * @param provider our name of the provider
 * @param issuer the provider's own name of itself
 * @param subject what it calls the person, for ever
 * @param sessionId what it calls its session; null when it does not say
 * @param userId id that an account of the person is to have; null when it does not say
 * @param displayName null when it does not say
 * @param email null when it does not say, or does not vouch for it
 * @param groupIds ids of groups here; null when it does not say
 */
public record ProviderPerson(
        String provider,
        String issuer,
        String subject,
        String sessionId,
        String userId,
        String displayName,
        String email,
        Set<String> groupIds) {

    /** Somebody of whom nothing is said but who it is, by an issuer that we call as it calls itself. */
    static ProviderPerson known(String issuer, String subject) {
        return new ProviderPerson(issuer, issuer, subject, null, null, null, null, null);
    }
}
