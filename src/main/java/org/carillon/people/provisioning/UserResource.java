package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.ADMIN;
import static org.carillon.people.guard.Guard.ADMIN_OR_SELF;
import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.PASSWORD_SHOWN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.AccountFields;
import org.carillon.people.identity.AccountSteps;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.GroupService;
import org.carillon.people.identity.NewAccount;
import org.carillon.people.identity.UserService;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.Refuses;

/** Accounts, for administrators. Source: docs/contract/set-up.md 1. */
@RequestScoped
@Path("cloud/users")
public class UserResource {
    @Inject
    UserService users;

    @Inject
    AccountSteps accounts;

    @Inject
    GroupService groups;

    @Inject
    CurrentCaller caller;

    /** Lists the ids of all accounts. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Requires({LOGGED_IN, ADMIN})
    public Map<String, List<String>> list() {
        return Map.of("users", users.listIds());
    }

    /** Creates one. */
    @POST
    @Audited(ActKind.ACCOUNT_CREATED)
    @BruteForceProtection(nothingBecause = "the password is a new one")
    @Requires({LOGGED_IN, ADMIN, PASSWORD_SHOWN})
    @Refuses({
        ApiError.USER_EXISTS,
        ApiError.USER_ID_INVALID,
        ApiError.USER_PASSWORD_INVALID,
        ApiError.USER_FIELD_UNKNOWN,
        ApiError.USER_VALUE_INVALID,
        ApiError.USER_GROUP_UNKNOWN
    })
    public Map<String, String> create(CreateUser request) {
        request.checkFixed();
        accounts.create(
                new NewAccount(request.userid(), request.displayName(), request.email(), request.groups()),
                request.password());
        return Map.of("id", request.userid());
    }

    /** Shows one, to administrators and to itself. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN_OR_SELF})
    public Map<String, Object> get(@PathParam("id") String id) {
        return UserView.of(users.getWithGroups(id));
    }

    /**
     * Changes one field of one, by administrators and by itself; what signs in with the password of the caller only.
     */
    @PUT
    @Audited({ActKind.ACCOUNT_CHANGED, ActKind.ACCOUNT_PASSWORD_CHANGED})
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN_OR_SELF})
    @Refuses({
        ApiError.PASSWORD_NOT_SHOWN,
        ApiError.USER_PASSWORD_INVALID,
        ApiError.USER_FIELD_UNKNOWN,
        ApiError.USER_VALUE_INVALID
    })
    public void edit(@PathParam("id") String id, EditField request) {
        accounts.edit(id, request.key(), request.value());
    }

    /** Deletes an account and what belongs to it. */
    @DELETE
    @Audited(ActKind.ACCOUNT_DELETED)
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses(ApiError.USER_REFUSED)
    public void delete(@PathParam("id") String id) {
        users.delete(caller.get(), id);
    }

    /** Lets a disabled account log in again. */
    @PUT
    @Audited(ActKind.ACCOUNT_ENABLED)
    @Path("{id}/enable")
    @Requires({LOGGED_IN, ADMIN, PASSWORD_SHOWN})
    @Refuses(ApiError.USER_REFUSED)
    public void enable(@PathParam("id") String id) {
        users.setEnabled(caller.get(), id, true);
    }

    /** Lets one log in no longer, and ends its calls. */
    @PUT
    @Audited(ActKind.ACCOUNT_DISABLED)
    @Path("{id}/disable")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses(ApiError.USER_REFUSED)
    public void disable(@PathParam("id") String id) {
        users.setEnabled(caller.get(), id, false);
    }

    /** Lists the ids of the groups that an account is in. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Path("{id}/groups")
    @Requires({LOGGED_IN, ADMIN_OR_SELF})
    public Map<String, List<String>> listGroups(@PathParam("id") String id) {
        return Map.of("groups", users.getWithGroups(id).groupIds());
    }

    /** Adds it to a group. */
    @POST
    @Audited(ActKind.GROUP_MEMBER_ADDED)
    @Path("{id}/groups")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses({
        ApiError.PASSWORD_NOT_SHOWN,
        ApiError.MEMBERSHIP_GROUP_MISSING,
        ApiError.MEMBERSHIP_GROUP_UNKNOWN,
        ApiError.MEMBERSHIP_USER_UNKNOWN
    })
    public void addToGroup(@PathParam("id") String id, Membership request) {
        groups.addMember(request.groupid(), id);
    }

    /** Takes an account out of a group. */
    @DELETE
    @Audited(ActKind.GROUP_MEMBER_REMOVED)
    @Path("{id}/groups")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses({ApiError.MEMBERSHIP_GROUP_MISSING, ApiError.MEMBERSHIP_GROUP_UNKNOWN, ApiError.MEMBERSHIP_USER_UNKNOWN})
    public void removeFromGroup(@PathParam("id") String id, Membership request) {
        groups.removeMember(request.groupid(), id);
    }

    /**
     * Body of "create user".
     *
     * @param userid 1 to 64 of a-z, A-Z, 0-9, space and {@code _.@'-}
     * @param password 1 to 469 characters
     * @param displayName null: the id
     * @param email null: none
     * @param groups ids of groups to join
     * @param subadmin must be empty
     * @param quota null, empty, none or default
     * @param language null, empty or en
     * @param manager must be empty
     */
    public record CreateUser(
            String userid,
            String password,
            String displayName,
            String email,
            List<String> groups,
            List<String> subadmin,
            String quota,
            String language,
            String manager) {
        private void checkFixed() {
            AccountFields.checkFixed("quota", quota);
            AccountFields.checkFixed("language", language);
            AccountFields.checkFixed("manager", manager);
            if (!subadmin.isEmpty()) {
                throw new ApiException(ApiError.USER_FIELD_UNKNOWN);
            }
        }
    }

    /**
     * Body of "edit user" and "edit group".
     *
     * @param key name of the field
     * @param value its new value
     */
    public record EditField(String key, String value) {}

    /**
     * Body of "add to group" and "remove from group".
     *
     * @param groupid the group
     */
    public record Membership(String groupid) {}
}
