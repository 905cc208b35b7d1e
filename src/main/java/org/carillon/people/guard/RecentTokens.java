package org.carillon.people.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.Subject;

/**
 * Tokens of conversations that were deleted a while ago on this node, and those that somebody was shown a while ago:
 * whoever still has them is not trying out tokens. Source: docs/contract/protection.md 1.
 */
@ApplicationScoped
public class RecentTokens {
    private static final Duration A_WHILE = Duration.ofMinutes(30);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST = 100_000;

    private final Cache<ConversationToken, Boolean> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_WHILE).build();

    private final Cache<String, Boolean> shown =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_DAY).build();

    /** Notes that the conversation of this token is about to be deleted. */
    public void note(ConversationToken token) {
        tokens.put(token, true);
    }

    /** Notes that these were shown the conversation of this token. */
    public void noteShown(ConversationToken token, Subject subject) {
        shown.put(subject.at(token.text()).name(), true);
    }

    /** Whether there was a conversation of this token, for these at least. */
    public boolean contains(ConversationToken token, Subject subject) {
        return tokens.getIfPresent(token) != null
                || shown.getIfPresent(subject.at(token.text()).name()) != null;
    }
}
