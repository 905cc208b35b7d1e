package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;

/** Gives out and withdraws app passwords. Source: docs/contract/identity.md 5. */
@ApplicationScoped
@Transactional
public class AppPasswordService {
    private static final int LONGEST_NAME = 255;

    @Inject
    AppPasswordRepository appPasswords;

    @Inject
    UserRepository users;

    @Inject
    CurrentCaller current;

    @Inject
    QuotaCounter bounds;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * A new app password of the caller's account, shown only here, to who has shown the account's.
     *
     * @param deviceName what it is for, cut to 255 characters; null: unknown
     * @throws ApiException APP_PASSWORD_IN_USE, PASSWORD_NOT_SHOWN, WRONG_CREDENTIALS when the account is gone by now,
     *     LIMIT_REACHED
     */
    public String create(Caller caller, String deviceName) {
        if (caller.appPasswordId() != null) {
            throw new ApiException(ApiError.APP_PASSWORD_IN_USE);
        }
        current.requirePassword();
        users.lockEnabled(caller); // app passwords are counted one after the other
        return create(caller.userId(), deviceName, caller.state().signIn());
    }

    /**
     * A new app password of an account that this transaction has locked, shown only here.
     *
     * @param deviceName what it is for, cut to 255 characters; null: unknown
     * @param signIn the sign-in at a provider in which it is made; null: none
     * @throws ApiException LIMIT_REACHED
     */
    public String create(String userId, String deviceName, Long signIn) {
        if (bounds.isOver(Quota.APP_PASSWORDS, appPasswords.count(userId), 1)) {
            throw new ApiException(ApiError.LIMIT_REACHED);
        }
        String token = AppPasswordFormat.generate();
        String name = CodePoints.storable(CodePoints.cut(deviceName == null ? "" : deviceName, LONGEST_NAME));
        AppPassword made = new AppPassword(userId, AppPasswordFormat.hash(token), name, signIn).madeAt(clock.instant());
        appPasswords.add(made);
        tell(ActKind.APP_PASSWORD_MADE, userId, made.id(), name);
        return token;
    }

    /**
     * A new one in place of the app password of this request, shown only here; the former one stops working, cookies
     * opened with it go on.
     *
     * @throws ApiException APP_PASSWORD_NEEDED, WRONG_CREDENTIALS when it was replaced or withdrawn since the request
     *     came
     */
    public String rotate(Caller caller) {
        checkUsed(caller);
        String token = AppPasswordFormat.generate();
        String former = caller.state().appPasswordHash();
        if (!appPasswords.replace(caller.appPasswordId(), former, AppPasswordFormat.hash(token))) {
            throw new ApiException(ApiError.WRONG_CREDENTIALS);
        }
        tell(ActKind.APP_PASSWORD_REPLACED, caller.userId(), caller.appPasswordId(), null);
        return token;
    }

    private void tell(ActKind kind, String userId, Long id, String name) {
        events.fire(Act.of(kind, Target.user(userId)).with("appPassword", id).with("name", name));
    }

    private static void checkUsed(Caller caller) {
        if (caller.appPasswordId() == null) {
            throw new ApiException(ApiError.APP_PASSWORD_NEEDED);
        }
    }
}
