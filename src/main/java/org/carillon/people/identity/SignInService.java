package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Begins and ends sign-ins with browsers. Source: docs/contract/sign-in.md 3, 4, 6 and 7. */
@ApplicationScoped
@Transactional
public class SignInService {
    @Inject
    SignInRepository signIns;

    @Inject
    UserRepository users;

    @Inject
    DeviceEndings endings;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Begins one for an account that is linked already.
     *
     * @throws ApiException ACCOUNT_DISABLED, also when it is gone by now
     */
    Caller begin(String userId, ProviderPerson person, Duration lifetime, DeviceTraits browser) {
        if (users.keep(userId).filter(User::isEnabled).isEmpty()) {
            throw new ApiException(ApiError.ACCOUNT_DISABLED);
        }
        Instant now = clock.instant();
        return begin(
                userId,
                BrowserSession.atProvider(userId, person, now.plus(lifetime)).on(browser, now));
    }

    /**
     * Begins one for somebody whose password was right.
     *
     * @throws ApiException WRONG_CREDENTIALS when it is not the password any more
     */
    Caller begin(Caller person, DeviceTraits browser) {
        User account = users.keep(person.userId())
                .filter(User::isEnabled)
                .filter(found -> Login.ofPassword(found).equals(person.credential()))
                .orElseThrow(() -> new ApiException(ApiError.WRONG_CREDENTIALS));
        return begin(account.id(), BrowserSession.withPassword(account).on(browser, clock.instant()));
    }

    private Caller begin(String userId, BrowserSession session) {
        endings.makeRoom(userId);
        signIns.add(session);
        replaceFormer(userId, session.id());
        return signIns.findLogin(session.id()).orElseThrow().caller();
    }

    /** The browser signs in anew: what it was signed in by ends, and what rests on that goes on with the new one. */
    private void replaceFormer(String userId, long session) {
        former().filter(device -> current.get().is(userId)).ifPresent(device -> {
            signIns.end(List.of(device.id()), clock.instant());
            events.fire(new SignInReplaced(userId, device, new DeviceKey(DeviceKind.SESSION, session)));
        });
    }

    /** Ends what this browser is signed in by, if that is another account than this one. */
    void endOfAnother(String userId) {
        Caller another = current.get();
        former().filter(device -> !another.is(userId) && users.lock(another).isPresent())
                .ifPresent(device -> {
                    events.fire(Act.of(ActKind.SIGNED_OUT, Target.user(another.userId()))
                            .with("cause", "replaced")
                            .with("session", device.id()));
                    endings.end(another.userId(), Set.of(device), false);
                });
    }

    private Optional<DeviceKey> former() {
        return DeviceKey.of(current.get()).filter(device -> device.kind() == DeviceKind.SESSION);
    }

    /**
     * Ends the one that the caller's cookie rests on; nothing happens when it rests on none.
     *
     * @param withAppPasswords whether those that were made in it end, too
     */
    public void end(Caller caller, boolean withAppPasswords) {
        DeviceKey.of(caller)
                .filter(device -> device.kind() == DeviceKind.SESSION)
                .filter(device -> users.lock(caller).isPresent())
                .ifPresent(device -> endings.end(caller.userId(), Set.of(device), withAppPasswords));
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
            List<DeviceKey> sessions = signIns.list(ended.issuer(), subject.orElseThrow(), ended.sessionId()).stream()
                    .map(id -> new DeviceKey(DeviceKind.SESSION, id))
                    .toList();
            endings.endRows(user.id(), sessions, withAppPasswords);
            events.fire(LoginsEnded.all(user.id()));
        });
        return account.map(User::id);
    }

    /** Forgets those that have ended, and those with a password that nobody has used since then. */
    void forgetEnded(Instant unusedSince) {
        signIns.removeEnded(clock.instant(), unusedSince);
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
