package org.carillon.people.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Tokens of conversations that were deleted a while ago on this node, and those that somebody was shown a while ago:
 * whoever still has them is not trying out tokens. Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class RecentTokens {
    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST = 100_000;

    private final Cache<String, Boolean> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_WHILE).build();

    private final Cache<String, Boolean> shown =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_DAY).build();

    /** Notes that the conversation of this token is about to be deleted. */
    public void note(String token) {
        tokens.put(token, true);
    }

    /** Notes that these were shown the conversation of this token. */
    public void noteShown(String token, Subject subject) {
        shown.put(subject.at(token).name(), true);
    }

    /** Whether there was a conversation of this token, for these at least. */
    public boolean contains(String token, Subject subject) {
        return tokens.getIfPresent(token) != null
                || shown.getIfPresent(subject.at(token).name()) != null;
    }
}
