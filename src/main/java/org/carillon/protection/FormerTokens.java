package org.carillon.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Tokens of conversations that were deleted a while ago on this node: whoever still has them does not guess. Source:
 * docs/contract/protection.md 1.
 */
@ApplicationScoped
public class FormerTokens {
    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final int MOST = 100_000;

    private final Cache<String, Boolean> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_WHILE).build();

    /** Notes that the conversation of this token is about to be deleted. */
    public void note(String token) {
        tokens.put(token, true);
    }

    /** Whether there was a conversation of this token. */
    public boolean contains(String token) {
        return tokens.getIfPresent(token) != null;
    }
}
