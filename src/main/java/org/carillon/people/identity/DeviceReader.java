package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the devices of an account: what is signed in as it now. Callers own the transaction. */
@ApplicationScoped
class DeviceReader {
    /** After so long, the cookies of a browser have ended; with some minutes for uses that are still to be written. */
    static final Duration IDLE = CookieSessions.OF_ACCOUNT.plusMinutes(10);

    @Inject
    UserRepository users;

    @Inject
    SignInRepository signIns;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    DeviceUses uses;

    @Inject
    Clock clock;

    /** What the account of the caller is signed in with, the device that was used last first. */
    List<Device> list(Caller caller) {
        DeviceKey own = DeviceKey.of(caller).orElse(null);
        Instant forgotten = clock.instant().minus(IDLE);
        return rows(caller.userId())
                .filter(row -> row.key().kind() == DeviceKind.APP_PASSWORD
                        || !uses.latest(row).at().isBefore(forgotten))
                .map(row -> row.shown(uses.latest(row), row.key().equals(own)))
                .sorted(Comparator.comparingLong(Device::lastUsed).reversed().thenComparing(Device::id))
                .toList();
    }

    /** All of an account, also sign-ins whose cookies nobody has used for so long that they have ended. */
    Stream<DeviceRow> rows(String userId) {
        return Stream.concat(sessions(userId), appPasswords.list(userId).stream());
    }

    /** Those of the account on which cookies may rest. */
    private Stream<DeviceRow> sessions(String userId) {
        Instant now = clock.instant();
        return users.find(userId)
                .map(account -> signIns.list(userId, now).stream().filter(session -> session.holds(account, now)))
                .orElseGet(Stream::empty)
                .map(BrowserSession::row);
    }
}
