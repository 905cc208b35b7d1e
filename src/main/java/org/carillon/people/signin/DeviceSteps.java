package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.Device;
import org.carillon.people.identity.DeviceKey;
import org.carillon.people.identity.DeviceService;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/** One's own devices, for the API and the page. Source: docs/contract/sign-in.md 9. */
@ApplicationScoped
class DeviceSteps {
    @Inject
    DeviceService devices;

    @Inject
    CookieSessions cookies;

    @Inject
    StartConfiguration settings;

    /** All, the one that was used last first. */
    List<Device> list(Caller caller) {
        return devices.list(caller);
    }

    /**
     * Ends one; answers whether it was the one that asks, whose cookie session is gone then.
     *
     * @param id as {@link DeviceKey#text} writes it; anything else is none
     * @throws ApiException NOT_A_PERSON, DEVICE_NOT_FOUND, WRONG_CREDENTIALS
     */
    boolean end(Caller caller, String id) {
        DeviceKey device = DeviceKey.read(id).orElse(null);
        devices.end(caller, device, withAppPasswords());
        boolean own = DeviceKey.of(caller).filter(key -> key.equals(device)).isPresent();
        if (own) {
            cookies.end();
        }
        return own;
    }

    /**
     * Ends all but the one that asks.
     *
     * @throws ApiException NOT_A_PERSON, WRONG_CREDENTIALS
     */
    void endOthers(Caller caller) {
        devices.endOthers(caller, withAppPasswords());
    }

    private boolean withAppPasswords() {
        return settings.flag(StartSetting.OIDC_APP_PASSWORDS_END);
    }
}
