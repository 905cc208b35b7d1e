package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a login is checked against, by one statement in a transaction of its own. */
@ApplicationScoped
@Transactional
public class LoginRecords {
    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    SignInRepository signIns;

    @Inject
    Clock clock;

    /** The account, if it is there and enabled. */
    Optional<Login> ofUser(String userId) {
        return users.findLogin(userId).filter(login -> login.user().isEnabled());
    }

    /** The account whose password is to be checked, also a disabled one. */
    Optional<PasswordLogin> ofPassword(String userId) {
        return users.findPasswordLogin(userId);
    }

    /** All accounts of people whom the directory knows, or knew. */
    List<FollowedAccount> listFollowed() {
        return signIns.listFollowed(DirectoryPasswords.NAME);
    }

    /** The account of somebody whom an issuer means, if it is there and enabled. */
    Optional<Login> ofPerson(String issuer, String subject) {
        return signIns.findLogin(issuer, subject).filter(login -> login.user().isEnabled());
    }

    /** The account of an app password, if it is there and enabled. */
    Optional<Login> ofAppPassword(String token) {
        return appPasswords.findLogin(AppPasswordFormat.hash(token)).filter(login -> login.user()
                .isEnabled());
    }

    /** The account of an app password known by its row id, if it is there and enabled. */
    Optional<Login> ofAppPassword(long id) {
        return appPasswords.findLogin(id).filter(login -> login.user().isEnabled());
    }

    /** The account whom an issuer means, if it is there and enabled. */
    Optional<Caller> ofToken(TokenPerson token) {
        return ofPerson(token.issuer(), token.subject()).map(login -> login.callerByToken(token.ends()));
    }

    /**
     * The account of a cookie, by what it rests on: a token, a sign-in at a provider, an app password, or the account's
     * password.
     */
    Optional<Caller> ofCookie(CookieLogin cookie) {
        Optional<TokenCredential> token = TokenCredential.read(cookie.credential());
        if (token.isPresent()) {
            return ofToken(cookie.userId(), token.get());
        }
        Optional<Long> signIn = SignInCredential.read(cookie.credential());
        if (signIn.isPresent()) {
            return ofSignIn(signIn.get()).map(Login::caller);
        }
        return (cookie.appPasswordId() == null ? ofUser(cookie.userId()) : ofAppPassword(cookie.appPasswordId()))
                .map(Login::caller);
    }

    /** Until the token ends. */
    private Optional<Caller> ofToken(String userId, TokenCredential token) {
        return ofUser(userId)
                .filter(login -> token.holds(login.user(), clock.instant()))
                .map(login -> login.callerByToken(Instant.ofEpochSecond(token.ends())));
    }

    private Optional<Login> ofSignIn(long id) {
        return signIns.findLogin(id)
                .filter(login -> login.user().isEnabled() && login.signIn().holdsAt(clock.instant()));
    }

    /**
     * Those of the callers whose login does not hold any more, as it would not for a cookie: three statements for all.
     */
    public Set<Caller> lapsed(Collection<Caller> callers) {
        Map<String, User> accounts = users.listEnabled(
                callers.stream().map(Caller::userId).distinct().toList());
        Set<Long> passwords = appPasswords.existing(idsOf(callers, Caller::appPasswordId));
        Set<Long> holding =
                signIns.holding(idsOf(callers, caller -> caller.state().signIn()), clock.instant());
        return callers.stream()
                .filter(caller -> !accounts.containsKey(caller.userId())
                        || !holds(caller, accounts.get(caller.userId()), passwords, holding))
                .collect(Collectors.toSet());
    }

    private boolean holds(Caller caller, User account, Set<Long> passwords, Set<Long> signInsThatHold) {
        if (caller.appPasswordId() != null) {
            return passwords.contains(caller.appPasswordId());
        }
        if (caller.state().signIn() != null) {
            return signInsThatHold.contains(caller.state().signIn());
        }
        return TokenCredential.read(caller.credential())
                .map(token -> token.holds(account, clock.instant()))
                .orElseGet(() -> Login.ofPassword(account).equals(caller.credential()));
    }

    private static List<Long> idsOf(Collection<Caller> callers, Function<Caller, Long> id) {
        return callers.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }
}
