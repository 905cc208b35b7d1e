package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.ADMIN;
import static org.carillon.people.guard.Guard.LOGGED_IN;

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
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.GroupService;
import org.carillon.people.provisioning.UserResource.EditField;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** Groups, for administrators. Source: docs/contract/set-up.md 2. */
@RequestScoped
@Path("cloud/groups")
public class GroupResource {
    @Inject
    GroupService groups;

    /** Lists the ids of all groups. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Requires({LOGGED_IN, ADMIN})
    public Map<String, List<String>> list() {
        return Map.of("groups", groups.listIds());
    }

    /** Creates a group without members. */
    @POST
    @Audited(ActKind.GROUP_CREATED)
    @Requires({LOGGED_IN, ADMIN})
    @Refuses({ApiError.USER_VALUE_INVALID, ApiError.GROUP_EXISTS, ApiError.GROUP_ID_INVALID})
    public void create(CreateGroup request) {
        groups.create(request.groupid(), request.displayname());
    }

    /** Lists the ids of the members of a group. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses(ApiError.GROUP_NOT_FOUND)
    public Map<String, List<String>> listMembers(@PathParam("id") String id) {
        return Map.of("users", groups.listMembers(id));
    }

    /** Changes the display name of one. */
    @PUT
    @Audited(ActKind.GROUP_CHANGED)
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses({ApiError.USER_FIELD_UNKNOWN, ApiError.USER_VALUE_INVALID, ApiError.GROUP_NOT_FOUND})
    public void edit(@PathParam("id") String id, EditField request) {
        groups.edit(id, request.key(), request.value());
    }

    /** Deletes a group, but not its members. */
    @DELETE
    @Audited(ActKind.GROUP_DELETED)
    @Path("{id}")
    @Requires({LOGGED_IN, ADMIN})
    @Refuses({ApiError.GROUP_NOT_FOUND, ApiError.GROUP_PROTECTED})
    public void delete(@PathParam("id") String id) {
        groups.delete(id);
    }

    /**
     * Body of "create group".
     *
     * @param groupid 1 to 64 characters
     * @param displayname null: the id
     */
    public record CreateGroup(String groupid, String displayname) {}
}
