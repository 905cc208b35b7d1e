package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.UserService;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** What users choose for all their conversations. Source: docs/contract/set-up.md 7. */
@RequestScoped
@Path("apps/spreed/api/v1/settings/user")
public class UserSettingResource {
    @Inject
    UserService users;

    @Inject
    CurrentCaller caller;

    /** Says whether others learn up to where the caller has read, or that the caller is typing. */
    @POST
    @Audited(nothingBecause = "people decide about their own privacy")
    @Requires({TALK_ALLOWED, LOGGED_IN})
    @Refuses(ApiError.USER_NOT_FOUND)
    public void change(ChangeUserSetting request) {
        users.changePrivacy(caller.get().userId(), request.key(), request.value());
    }

    /**
     * Body of "change user setting".
     *
     * @param key {@code read_status_privacy} or {@code typing_privacy}
     * @param value 0 public, 1 private
     */
    public record ChangeUserSetting(String key, Integer value) {}
}
