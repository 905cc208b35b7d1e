package org.carillon.people.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.carillon.people.identity.PasswordHashExecutor.Lanes;
import org.carillon.people.protection.KeyedHash;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;

/**
 * Signs in with passwords that the directory knows. It is asked once for a password; its answer is then remembered for
 * a while, right or wrong, under a keyed hash, and who comes with the same one at the same time waits for the same
 * answer. That it does not answer is never remembered. Source: docs/contract/sign-in.md 9.
 */
@ApplicationScoped
class DirectoryLogins {
    private static final Logger LOG = Logger.getLogger(DirectoryLogins.class.getName());
    private static final int REMEMBERED = 10_000;

    @Inject
    DirectoryPasswords directory;

    @Inject
    DirectoryDesk desk;

    @Inject
    ProviderSignIns accounts;

    @Inject
    LoginRecords records;

    private final KeyedHash prints = new KeyedHash();
    private final Map<String, CompletableFuture<Answer>> running = new ConcurrentHashMap<>();
    private Cache<String, Answer> known;

    @PostConstruct
    void start() {
        known = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(directory.remembered())
                .build();
    }

    /** What came out when this was asked last; empty when it has to be asked. */
    Optional<Answer> recall(TriedPassword tried) {
        return Optional.ofNullable(known.getIfPresent(print(tried)));
    }

    /**
     * Asks when it is its turn.
     *
     * @return fails with PROVIDER_UNAVAILABLE, PASSWORDS_BUSY
     */
    CompletableFuture<Answer> check(Lanes lanes, TriedPassword tried) {
        String print = print(tried);
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> same = running.putIfAbsent(print, mine);
        if (same != null) {
            return same;
        }
        CompletableFuture<Answer> unused = desk.submit(lanes, deadline -> ask(tried, deadline))
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        known.put(print, answer);
                    }
                    running.remove(print);
                    if (failure == null) {
                        mine.complete(answer);
                    } else {
                        mine.completeExceptionally(failure);
                    }
                });
        return mine;
    }

    /**
     * The caller that an answer means now; empty for a wrong password, and for an account that is disabled.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID: the password is right, but has no
     *     account here
     */
    Optional<Caller> callerOf(Answer answer, TriedPassword tried) {
        if (answer.refusal() != null) {
            throw new ApiException(answer.refusal());
        }
        if (answer.subject() == null) {
            return Optional.empty();
        }
        return tried.account()
                .filter(account -> answer.subject().equals(account.subject()))
                .map(PasswordLogin::enabled)
                .orElseGet(() -> records.ofPerson(DirectoryPasswords.NAME, answer.subject()))
                .map(Login::callerByDirectory);
    }

    private Answer ask(TriedPassword tried, Deadline deadline) {
        Optional<ProviderPerson> person = directory.ask(tried.typed(), tried.password(), deadline);
        if (person.isEmpty()) {
            return new Answer(null, null);
        }
        try {
            accounts.settle(person.get(), directory.accounts());
            return new Answer(person.get().subject(), null);
        } catch (ApiException e) {
            LOG.info(() -> "the directory knows " + LogText.oneLine(tried.typed()) + ", who cannot sign in: "
                    + e.error().message());
            return new Answer(null, e.error());
        }
    }

    private String print(TriedPassword tried) {
        return prints.of(tried.lowered(), tried.password());
    }

    /**
     * What came of a password.
     *
     * @param subject whose it is; null: nobody's who has an account
     * @param refusal why somebody whom it belongs to has no account; null: it does not
     */
    record Answer(String subject, ApiError refusal) {}
}
