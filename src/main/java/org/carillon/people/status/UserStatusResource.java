package org.carillon.people.status;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.json.EmptyList;

/** The caller's own status. Source: docs/contract/status.md 2 and 3. */
@RequestScoped
@Path("apps/user_status/api/v1/user_status")
public class UserStatusResource {
    @Inject
    StatusService statuses;

    @Inject
    CurrentCaller caller;

    /** Shows the status of the caller. */
    @GET
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public OwnStatus get() {
        return statuses.own(caller.get().userId());
    }

    /** Changes the status of the caller. */
    @PUT
    @Audited(nothingBecause = "a status is what people say about themselves")
    @Path("status")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public OwnStatus choose(ChooseStatus request) {
        return statuses.choose(caller.get().userId(), request.statusType());
    }

    /** Gives the caller's status a predefined message. */
    @PUT
    @Audited(nothingBecause = "a status is what people say about themselves")
    @Path("message/predefined")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public OwnStatus sayPredefined(ChooseMessage request) {
        return statuses.say(caller.get().userId(), request.messageId(), request.clearAt());
    }

    /** Takes a message in the caller's own words. */
    @PUT
    @Audited(nothingBecause = "a status is what people say about themselves")
    @Path("message/custom")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public OwnStatus sayOwn(WriteMessage request) {
        return statuses.say(caller.get().userId(), request.statusIcon(), request.message(), request.clearAt());
    }

    /** Removes the message of the caller's status. */
    @DELETE
    @Audited(nothingBecause = "a status is what people say about themselves")
    @Path("message")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public void sayNothing() {
        statuses.sayNothing(caller.get().userId());
    }

    /** Takes the message of a call away and brings back what was there before; an empty list when there is none. */
    @DELETE
    @Audited(nothingBecause = "a status is what people say about themselves")
    @Path("revert/{messageId}")
    @Requires(LOGGED_IN)
    @Answers({OwnStatus.class, EmptyList.class})
    @Refuses(ApiError.STATUS_NOT_FOUND)
    public Object revert(@PathParam("messageId") String messageId) {
        return statuses.revert(caller.get().userId(), messageId)
                .map(Object.class::cast)
                .orElse(List.of());
    }

    /**
     * Body of "choose status".
     *
     * @param statusType online, away, dnd, invisible or offline
     */
    public record ChooseStatus(String statusType) {}

    /**
     * Body of "choose message".
     *
     * @param messageId of a predefined message
     * @param clearAt when it ends, seconds since 1970; null: never
     */
    public record ChooseMessage(String messageId, Long clearAt) {}

    /**
     * Body of "write message".
     *
     * @param message up to 80 characters; null or empty: none
     * @param statusIcon one emoji; null or empty: none
     * @param clearAt when it ends, seconds since 1970; null: never
     */
    public record WriteMessage(String message, String statusIcon, Long clearAt) {}
}
