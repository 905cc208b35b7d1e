package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Actor;
import org.carillon.people.audit.Target;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;

/**
 * Ends devices, whoever wants it: the person, the device itself, a provider or a bound. Callers own the transaction and
 * hold the row of the account.
 *
 * <p>Source: docs/contract/sign-in.md 9.
 */
@ApplicationScoped
class DeviceEndings {
    @Inject
    SignInRepository signIns;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    QuotaCounter bounds;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Ends them with their sessions, calls and streams.
     *
     * @param withAppPasswords whether app passwords end, too, that were made in sign-ins among them
     */
    void end(String userId, Collection<DeviceKey> devices, boolean withAppPasswords) {
        tell(userId, endRows(userId, devices, withAppPasswords));
    }

    /** Ends the rows alone, and answers which: for who says by itself what else ends. */
    Set<DeviceKey> endRows(String userId, Collection<DeviceKey> devices, boolean withAppPasswords) {
        List<Long> sessions = ids(devices, DeviceKind.SESSION);
        Set<Long> passwords = new TreeSet<>(ids(devices, DeviceKind.APP_PASSWORD));
        signIns.end(sessions, clock.instant());
        if (withAppPasswords) {
            passwords.addAll(appPasswords.listMadeIn(sessions));
        }
        appPasswords.removeAll(passwords);
        passwords.forEach(id -> noteRevoked(userId, id));
        return Stream.concat(
                        sessions.stream().map(id -> new DeviceKey(DeviceKind.SESSION, id)),
                        passwords.stream().map(id -> new DeviceKey(DeviceKind.APP_PASSWORD, id)))
                .collect(Collectors.toSet());
    }

    /** Who signs in with one browser too many loses those that were not used for longest. */
    void makeRoom(String userId) {
        List<BrowserSession> there = signIns.list(userId, clock.instant());
        int tooMany = 0;
        while (bounds.isOver(Quota.SIGN_INS, there.size() - tooMany, 1)) {
            tooMany++;
        }
        List<DeviceRow> ended =
                there.subList(0, tooMany).stream().map(BrowserSession::row).toList();
        ended.forEach(row -> events.fire(Act.of(ActKind.SIGNED_OUT, Target.user(userId))
                .by(Actor.SYSTEM)
                .with("by", row.means())
                .with("cause", "bound")
                .with("session", row.key().id())));
        end(userId, ended.stream().map(DeviceRow::key).toList(), false);
    }

    /** An app password is gone: what rests on it ends. */
    void withdrawn(String userId, long appPassword) {
        noteRevoked(userId, appPassword);
        tell(userId, Set.of(new DeviceKey(DeviceKind.APP_PASSWORD, appPassword)));
    }

    private void noteRevoked(String userId, long appPassword) {
        events.fire(Act.of(ActKind.APP_PASSWORD_REVOKED, Target.user(userId)).with("appPassword", appPassword));
    }

    private void tell(String userId, Set<DeviceKey> ended) {
        if (!ended.isEmpty()) {
            events.fire(new LoginsEnded(userId, ended));
        }
    }

    private static List<Long> ids(Collection<DeviceKey> devices, DeviceKind kind) {
        return devices.stream()
                .filter(device -> device.kind() == kind)
                .map(DeviceKey::id)
                .toList();
    }
}
