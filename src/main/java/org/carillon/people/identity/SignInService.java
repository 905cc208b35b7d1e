package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Begins and ends sign-ins at providers. Source: docs/contract/sign-in.md 3, 6 and 7. */
@ApplicationScoped
@Transactional
public class SignInService {
    @Inject
    SignInRepository signIns;

    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Begins one for an account that is linked already.
     *
     * @throws ApiException ACCOUNT_DISABLED, also when it is gone by now
     */
    Caller begin(String userId, ProviderPerson person, Duration lifetime) {
        signIns.removeEnded(clock.instant());
        if (users.keep(userId).filter(User::isEnabled).isEmpty()) {
            throw new ApiException(ApiError.ACCOUNT_DISABLED);
        }
        ProviderSession signIn =
                new ProviderSession(userId, person, clock.instant().plus(lifetime));
        signIns.add(signIn);
        return signIns.findLogin(signIn.id()).orElseThrow().caller();
    }

    /**
     * Begins one for somebody whose password the directory has checked.
     *
     * @throws ApiException ACCOUNT_DISABLED, also when it is gone by now
     */
    Caller begin(Caller byDirectory, Duration lifetime) {
        String subject = signIns.findSubjectOf(DirectoryPasswords.NAME, byDirectory.userId())
                .orElseThrow(() -> new ApiException(ApiError.ACCOUNT_DISABLED));
        return begin(byDirectory.userId(), ProviderPerson.known(DirectoryPasswords.NAME, subject), lifetime);
    }

    /**
     * Ends the one that the caller's cookie rests on; nothing happens when it rests on none.
     *
     * @param withAppPasswords whether those that were made in it end, too
     */
    public void end(Caller caller, boolean withAppPasswords) {
        Long signIn = caller.state().signIn();
        if (signIn != null) {
            end(List.of(signIn), withAppPasswords);
        }
    }

    /**
     * Ends sign-ins because their provider says so, and the sessions, calls and streams of the account. Answers whose
     * they were; empty when nobody is known.
     *
     * @param withAppPasswords whether those that were made in them end, too
     */
    public Optional<String> end(EndedSession ended, boolean withAppPasswords) {
        Optional<String> subject =
                Optional.ofNullable(ended.subject()).or(() -> signIns.findSubject(ended.issuer(), ended.sessionId()));
        Optional<User> account = subject.flatMap(known -> signIns.find(ended.issuer(), known))
                .flatMap(linked -> users.lock(linked.userId()));
        account.ifPresent(user -> {
            end(signIns.list(ended.issuer(), subject.orElseThrow(), ended.sessionId()), withAppPasswords);
            events.fire(new LoginsEnded(user.id()));
        });
        return account.map(User::id);
    }

    private void end(List<Long> ids, boolean withAppPasswords) {
        signIns.end(ids, clock.instant());
        if (withAppPasswords) {
            appPasswords.removeMadeIn(ids);
        }
    }

    /**
     * Sessions of a provider that have ended.
     *
     * @param issuer the provider
     * @param subject whose they were; null: those of {@code sessionId}
     * @param sessionId the one session; null: all of the subject
     */
    public record EndedSession(String issuer, String subject, String sessionId) {}
}
