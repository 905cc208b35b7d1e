package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.RequestParameters;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;

/** What guards ask about the request at hand. */
@ApplicationScoped
class GuardContext {
    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAdmission admission;

    @Inject
    AddressedAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Settings settings;

    @Inject
    AccountRights rights;

    Caller caller() {
        return caller.get();
    }

    boolean hasShownPassword() {
        return caller.hasShownPassword();
    }

    Admission admission() {
        return admission.get();
    }

    /** Whether the caller has the right by the groups that they are in. */
    boolean has(ServerRight right) {
        return rights.has(right, caller());
    }

    boolean areCallsEnabled() {
        return CallStartRule.of(settings) != CallStartRule.NOBODY;
    }

    /** Whether the address names the caller's own account. */
    boolean namesOwnAccount() {
        return account.isCallers();
    }

    /** Whether the request is about the caller's own attendee; not so when that can not be read. */
    boolean namesOneself() {
        return RequestParameters.of(request)
                .text("attendeeId")
                .filter(String.valueOf(admission().attendeeId())::equals)
                .isPresent();
    }

    boolean mayRingByPermission() {
        return settings.isOn(SettingKey.RING_BY_PERMISSION)
                && admission().permissions().mayStartCall();
    }
}
