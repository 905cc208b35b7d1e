package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.carillon.people.identity.PasswordHashExecutor.Lanes;
import org.carillon.platform.http.ApiException;

/**
 * Checks the password of an account where it is kept: here, or in the directory. Everybody who checks one asks here.
 * Never called in a transaction.
 *
 * <p>Source: docs/contract/sign-in.md 9.
 */
@ApplicationScoped
class AccountPasswords {
    /** Status of the refusals of somebody whose password is right. */
    private static final int FORBIDDEN = 403;

    @Inject
    Passwords passwords;

    @Inject
    DirectoryLogins logins;

    @Inject
    DirectoryPasswords directory;

    @Inject
    PasswordSignIn rule;

    /**
     * What came out when this was checked last; empty when it has to be checked.
     *
     * @throws ApiException ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID
     */
    Optional<Verdict> recall(TriedPassword tried) {
        return switch (keeperOf(tried)) {
            case HERE -> recallHere(tried);
            case DIRECTORY -> recallThere(tried);
            case EITHER ->
                recallHere(tried).flatMap(here -> here.caller().isPresent() ? Optional.of(here) : recallThere(tried));
        };
    }

    /**
     * Checks it when it is its turn.
     *
     * @param here whether this thread hashes, or another one
     * @return fails with PASSWORDS_BUSY, PROVIDER_UNAVAILABLE, ACCOUNT_TAKEN, ACCOUNT_MISSING, ACCOUNT_ID_INVALID
     */
    CompletableFuture<Verdict> check(Lanes lanes, boolean here, TriedPassword tried) {
        return switch (keeperOf(tried)) {
            case HERE -> checkHere(lanes, here, tried);
            case DIRECTORY -> checkThere(lanes, tried);
            case EITHER ->
                checkHere(lanes, here, tried)
                        .thenCompose(verdict -> verdict.caller().isPresent()
                                ? CompletableFuture.completedFuture(verdict)
                                : checkThere(lanes, tried).exceptionally(failure -> Verdict.wrongHere(failure)));
        };
    }

    /**
     * What came of a check; waits for it on this thread.
     *
     * @throws ApiException as {@link #check} fails
     */
    <T> T result(CompletableFuture<T> check) {
        return passwords.result(check);
    }

    private Optional<Verdict> recallHere(TriedPassword tried) {
        return passwords
                .recall(tried.lowered(), tried.password(), tried.storedHash())
                .map(right -> verdict(right, tried));
    }

    private Optional<Verdict> recallThere(TriedPassword tried) {
        return logins.recall(tried).map(answer -> new Verdict(logins.callerOf(answer, tried), null));
    }

    private CompletableFuture<Verdict> checkHere(Lanes lanes, boolean here, TriedPassword tried) {
        return passwords
                .check(lanes, here, new Passwords.Tried(tried.lowered(), tried.password(), tried.storedHash()))
                .thenApply(right -> verdict(right, tried));
    }

    private CompletableFuture<Verdict> checkThere(Lanes lanes, TriedPassword tried) {
        return logins.check(lanes, tried).thenApply(answer -> new Verdict(logins.callerOf(answer, tried), null));
    }

    private static Verdict verdict(boolean right, TriedPassword tried) {
        return new Verdict(right ? tried.login().map(Login::caller) : Optional.empty(), null);
    }

    /** Accounts for emergencies must work without the directory; a disabled account asks nobody. */
    private Keeper keeperOf(TriedPassword tried) {
        if (!directory.isOn() || rule.isForEmergencies(tried.typed()) || isWrittenOddly(tried.typed())) {
            return Keeper.HERE;
        }
        if (tried.account().isEmpty()) {
            return Keeper.DIRECTORY;
        }
        PasswordLogin account = tried.account().get();
        if (!account.account().isEnabled()) {
            return Keeper.HERE;
        }
        if (account.isOfDirectory()) {
            return Keeper.DIRECTORY;
        }
        return directory.accounts() == AccountRule.MATCH ? Keeper.EITHER : Keeper.HERE;
    }

    /** Directories take two blanks for one: each way to write a name would have a counter of its own. */
    private static boolean isWrittenOddly(String typed) {
        return typed.contains("  ");
    }

    /** Who knows a password. */
    private enum Keeper {
        HERE,
        DIRECTORY,
        /** An account that the directory has not claimed yet, but may. */
        EITHER
    }

    /**
     * What came of a password.
     *
     * @param found whose it is; empty: it is wrong
     * @param failure why the directory did not say, after the password was wrong here; null: all was found out
     */
    record Verdict(Optional<Caller> found, Throwable failure) {

        /** A guess was made, whatever the directory would have said; nothing was guessed if it knows the password. */
        static Verdict wrongHere(Throwable failure) {
            return new Verdict(Optional.empty(), failure);
        }

        /** Whether somebody guessed, and wrong. */
        boolean isGuess() {
            return found.isEmpty()
                    && ApiException.behind(failure)
                            .map(e -> e.error().status() != FORBIDDEN)
                            .orElse(true);
        }

        /**
         * The caller; empty for a wrong password.
         *
         * @throws ApiException as {@link #check} fails
         */
        Optional<Caller> caller() {
            if (failure != null) {
                throw ApiException.behind(failure)
                        .orElseThrow(() -> new IllegalStateException("a password was not checked", failure));
            }
            return found;
        }
    }
}
