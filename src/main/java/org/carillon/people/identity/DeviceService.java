package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * The devices of the caller's account. A person may end any of them, an app only itself. Source:
 * docs/contract/sign-in.md 9, docs/contract/identity.md 8.
 */
@ApplicationScoped
@Transactional
public class DeviceService {
    @Inject
    DeviceReader devices;

    @Inject
    DeviceEndings endings;

    @Inject
    UserRepository users;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    Event<Object> events;

    /** What the account is signed in with, the device that was used last first. */
    public List<Device> list(Caller caller) {
        return devices.list(caller);
    }

    /**
     * Ends one, which may be the one that asks.
     *
     * @param device null: one that cannot be there
     * @param withAppPasswords whether app passwords end with the sign-in in which they were made
     * @throws ApiException NOT_A_PERSON, DEVICE_NOT_FOUND, WRONG_CREDENTIALS when the account is gone by now
     */
    public void end(Caller caller, DeviceKey device, boolean withAppPasswords) {
        if (!isOwn(caller, device)) {
            checkPerson(caller);
        }
        users.lockEnabled(caller);
        DeviceRow found = devices.rows(caller.userId())
                .filter(row -> row.key().equals(device))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.DEVICE_NOT_FOUND));
        end(caller, List.of(found), withAppPasswords);
    }

    /**
     * Ends all but the one that asks.
     *
     * @param withAppPasswords whether app passwords end with the sign-in in which they were made
     * @throws ApiException NOT_A_PERSON, WRONG_CREDENTIALS when the account is gone by now
     */
    public void endOthers(Caller caller, boolean withAppPasswords) {
        checkPerson(caller);
        users.lockEnabled(caller);
        List<DeviceRow> others = devices.rows(caller.userId())
                .filter(row -> !isOwn(caller, row.key()))
                .toList();
        end(caller, others, withAppPasswords);
    }

    private void end(Caller caller, List<DeviceRow> ended, boolean withAppPasswords) {
        ended.stream()
                .filter(row -> row.key().kind() == DeviceKind.SESSION)
                .forEach(row -> events.fire(Act.of(ActKind.SIGNED_OUT, Target.user(caller.userId()))
                        .with("by", row.means())
                        .with("cause", "device")
                        .with("session", row.key().id())
                        .with("name", row.name())));
        endings.end(caller.userId(), ended.stream().map(DeviceRow::key).toList(), withAppPasswords);
    }

    /**
     * Logs a device out that has an app password: that of this request stops working.
     *
     * @throws ApiException APP_PASSWORD_NEEDED, WRONG_CREDENTIALS when it was replaced or withdrawn since the request
     *     came
     */
    public void withdraw(Caller caller) {
        if (caller.appPasswordId() == null) {
            throw new ApiException(ApiError.APP_PASSWORD_NEEDED);
        }
        users.lockEnabled(caller);
        if (!appPasswords.remove(caller.appPasswordId(), caller.state().appPasswordHash())) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
        endings.withdrawn(caller.userId(), caller.appPasswordId());
    }

    private static boolean isOwn(Caller caller, DeviceKey device) {
        return DeviceKey.of(caller).filter(own -> own.equals(device)).isPresent();
    }

    /** What takes a way in away asks for no password, but a device speaks for itself alone. */
    private static void checkPerson(Caller caller) {
        if (!caller.isPerson()) {
            throw new ApiException(ApiError.NOT_A_PERSON);
        }
    }
}
