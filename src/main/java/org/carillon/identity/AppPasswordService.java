package org.carillon.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiException;
import org.carillon.protection.Bound;
import org.carillon.protection.Bounds;

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
    Bounds bounds;

    @Inject
    Clock clock;

    /**
     * A new app password of the caller's account, shown only here.
     *
     * @param deviceName what it is for, cut to 255 characters; null: unknown
     * @throws ApiException APP_PASSWORD_IN_USE, LIMIT_REACHED
     */
    public String create(Caller caller, String deviceName) {
        if (caller.appPasswordId() != null) {
            throw new ApiException(ApiError.APP_PASSWORD_IN_USE);
        }
        return create(caller.userId(), deviceName);
    }

    /**
     * A new app password of an account that is there, shown only here.
     *
     * @param deviceName what it is for, cut to 255 characters; null: unknown
     * @throws ApiException LIMIT_REACHED
     */
    public String create(String userId, String deviceName) {
        users.lock(userId); // counted one after the other
        if (bounds.isOver(Bound.APP_PASSWORDS, appPasswords.count(userId), 1)) {
            throw new ApiException(ApiError.LIMIT_REACHED);
        }
        String token = AppPasswords.generate();
        String name = deviceName == null ? "" : deviceName;
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        appPasswords.add(new AppPassword(userId, AppPasswords.hash(token), name, clock.instant()));
        return token;
    }

    /**
     * A new one in place of the app password of this request, shown only here; the former one stops working, cookies opened
     * with it go on.
     *
     * @throws ApiException APP_PASSWORD_NEEDED
     */
    public String rotate(Caller caller) {
        String token = AppPasswords.generate();
        if (caller.appPasswordId() == null || !appPasswords.replace(caller.appPasswordId(), AppPasswords.hash(token))) {
            throw new ApiException(ApiError.APP_PASSWORD_NEEDED);
        }
        return token;
    }

    /**
     * Logs the device out: the app password of this request stops working.
     *
     * @throws ApiException APP_PASSWORD_NEEDED
     */
    public void withdraw(Caller caller) {
        if (caller.appPasswordId() == null) {
            throw new ApiException(ApiError.APP_PASSWORD_NEEDED);
        }
        appPasswords.remove(caller.appPasswordId());
    }
}
