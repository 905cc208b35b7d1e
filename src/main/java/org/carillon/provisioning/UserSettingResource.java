package org.carillon.provisioning;

import static org.carillon.guard.Guard.LOGGED_IN;
import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.carillon.guard.Requires;
import org.carillon.identity.CurrentCaller;
import org.carillon.identity.UserService;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.Refuses;

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
