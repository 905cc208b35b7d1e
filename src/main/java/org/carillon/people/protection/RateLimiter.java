package org.carillon.people.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.carillon.platform.settings.StartConfiguration;

/** Counts what somebody does, minute by minute, in the memory of this node. Source: docs/contract/protection.md 3. */
@ApplicationScoped
public class RateLimiter {
    private static final int MOST_SUBJECTS = 100_000;
    private static final int MINUTE = 60;

    @Inject
    Clock clock;

    @Inject
    StartConfiguration settings;

    private final Cache<Key, Integer> counts = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterWrite(2, TimeUnit.MINUTES)
            .build();

    /** Counts one more; answers false when it is one too many for this minute. */
    public boolean take(RateLimit limit, Subject subject) {
        return take(limit, subject, 1);
    }

    /** Counts so many more at once; answers false when the minute had no room for even the first of them. */
    public boolean take(RateLimit limit, Subject subject, int more) {
        int allowed = settings.number(limit.setting());
        Key key = new Key(limit, subject.name(), clock.instant().getEpochSecond() / MINUTE);
        return allowed == 0 || counts.asMap().merge(key, more, Integer::sum) - more < allowed;
    }

    private record Key(RateLimit limit, String subject, long minute) {}
}
