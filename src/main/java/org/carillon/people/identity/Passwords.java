package org.carillon.people.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.carillon.people.protection.KeyedHash;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * Hashes passwords with the platform's PBKDF2, at the {@link PasswordHashExecutor}. Checking one takes a tenth of a
 * second on purpose; so what came out is remembered under a keyed hash of account, password and stored hash: a changed
 * password has another stored hash and is therefore checked anew. Wrong ones are remembered for a while only. Never
 * called in a transaction.
 */
@ApplicationScoped
public class Passwords {
    private static final int LONGEST = 469;
    private static final int REMEMBERED = 10_000;
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    @Inject
    PasswordHashExecutor hashes;

    @Inject
    CurrentCaller caller;

    @Inject
    StartConfiguration settings;

    private final KeyedHash prints = new KeyedHash();
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Boolean> wrong = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(A_WHILE)
            .build();
    private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private String hashOfNobody;

    @PostConstruct
    void start() {
        int iterations = settings.number(StartSetting.PASSWORD_ITERATIONS);
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", String.valueOf(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        hashOfNobody = hashAtStart("nobody");
    }

    /** Whether it has the length of a password: 1 to 469 characters. What has not is never hashed. */
    public static boolean isPossible(String password) {
        return password != null && !password.isEmpty() && !CodePoints.exceed(password, LONGEST);
    }

    /**
     * The hash to store, salted: the same password never gives the same text.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    public String hash(String password) {
        return hashes.hashHere(
                new PasswordHashExecutor.Lanes("new password of " + asker(), asker()),
                () -> pbkdf2.generate(password.toCharArray()));
    }

    /** The hash of a password before the first request, when nobody else hashes. */
    String hashAtStart(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /**
     * Whether the password of a conversation is right.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    public boolean matches(ConversationToken token, String password, String storedHash) {
        Optional<Boolean> known = recall(token.text(), password, storedHash);
        if (known.isPresent()) {
            return known.get();
        }
        return result(check(
                new PasswordHashExecutor.Lanes("conversation " + token, asker()),
                true,
                new Tried(token.text(), password, storedHash)));
    }

    /** What came out when this was checked last; empty when it has to be checked. */
    Optional<Boolean> recall(String owner, String password, String storedHash) {
        String print = prints.of(owner, password, known(storedHash));
        return right.getIfPresent(print) != null
                ? Optional.of(true)
                : Optional.ofNullable(wrong.getIfPresent(print)).map(any -> false);
    }

    /**
     * Checks it when it is its turn; who checks the same at the same time waits for the same, and takes no place.
     *
     * @param lanes for what and for whom, as for {@link PasswordHashExecutor}
     * @param here whether this thread hashes, or another one
     * @return fails with PASSWORDS_BUSY
     */
    CompletableFuture<Boolean> check(PasswordHashExecutor.Lanes lanes, boolean here, Tried tried) {
        String hash = known(tried.storedHash());
        String print = prints.of(tried.owner(), tried.password(), hash);
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> same = running.putIfAbsent(print, mine);
        if (same != null) {
            return same;
        }
        Supplier<Boolean> verify = () -> pbkdf2.verify(tried.password().toCharArray(), hash);
        CompletableFuture<Boolean> unused = hashed(lanes, here, verify).whenComplete((matches, failure) -> {
            boolean success = failure == null && matches && tried.storedHash() != null;
            if (failure == null) {
                (success ? right : wrong).put(print, true);
            }
            running.remove(print);
            if (failure == null) {
                mine.complete(success);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    private CompletableFuture<Boolean> hashed(
            PasswordHashExecutor.Lanes lanes, boolean here, Supplier<Boolean> verify) {
        try {
            return here
                    ? CompletableFuture.completedFuture(hashes.hashHere(lanes, verify))
                    : hashes.submit(lanes, verify);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * What came of a check; waits for it on this thread.
     *
     * @throws ApiException PASSWORDS_BUSY
     */
    <T> T result(CompletableFuture<T> check) {
        return hashes.join(check);
    }

    private String known(String storedHash) {
        return storedHash == null ? hashOfNobody : storedHash;
    }

    private String asker() {
        try {
            return caller.asker().name();
        } catch (ContextNotActiveException e) {
            return "server";
        }
    }

    /**
     * A password that somebody has sent.
     *
     * @param owner what the password belongs to: the same for the same stored hash
     * @param storedHash null for nobody's: it takes as long as a real check, so that accounts can not be told by the
     *     clock
     */
    record Tried(String owner, String password, String storedHash) {}
}
