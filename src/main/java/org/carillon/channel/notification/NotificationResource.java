package org.carillon.channel.notification;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** The caller's list of notifications. Source: docs/contract/notifications.md 1. */
@RequestScoped
@Path("apps/notifications/api/v2/notifications")
public class NotificationResource {
    private static final String USER_STATUS = "X-Nextcloud-User-Status";

    @Inject
    NotificationSteps notifications;

    @Inject
    CurrentCaller caller;

    /**
     * The entries, newest first; with the caller's own status. Talk's app for iOS asks without {@code OCS-APIRequest}.
     */
    @GET
    @Requires(value = LOGGED_IN, fromAnyPage = true)
    @Answers(
            value = Notification.class,
            list = true,
            status = {200, 304},
            headers = {HttpHeaders.ETAG, USER_STATUS})
    @Refuses(ApiError.CONVERSATION_NOT_FOUND)
    public Response list() {
        NotificationSteps.Listing list = notifications.list(caller.get());
        return Response.ok(list.entries())
                .header(HttpHeaders.ETAG, tag(list.entries()))
                .header(USER_STATUS, list.status())
                .build();
    }

    /** Deletes all notifications of the caller. */
    @DELETE
    @Audited(nothingBecause = "it concerns nobody else")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.CONVERSATION_NOT_FOUND)
    public void deleteAll() {
        notifications.deleteAll(caller.get());
    }

    /** Which of some entries are there. */
    @POST
    @Audited(nothingBecause = "it only reads")
    @Path("exists")
    @Requires(LOGGED_IN)
    @Refuses(ApiError.CONVERSATION_NOT_FOUND)
    public List<Long> listExisting(KnownEntries request) {
        return notifications.listExisting(
                caller.get(),
                request.ids().stream().map(NotificationId::valueOf).toList());
    }

    /** Shows one notification of the caller. */
    @GET
    @Path("{id}")
    @Requires(value = LOGGED_IN, fromAnyPage = true)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.NOTIFICATION_NOT_FOUND})
    public Notification get(@PathParam("id") NotificationId id) {
        return notifications.get(caller.get(), id);
    }

    /** Deletes one notification of the caller. */
    @DELETE
    @Audited(nothingBecause = "it concerns nobody else")
    @Path("{id}")
    @Requires(LOGGED_IN)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.NOTIFICATION_NOT_FOUND})
    public void delete(@PathParam("id") NotificationId id) {
        notifications.delete(caller.get(), id);
    }

    /** Changes with the numbers and with what the entries say: docs/contract/notifications.md 1.1. */
    private static String tag(List<Notification> list) {
        String all = list.stream()
                .map(entry -> entry.notification_id() + " " + entry.subject())
                .collect(Collectors.joining("\n"));
        return "\"" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /**
     * Body of "exists".
     *
     * @param ids numbers of entries that a client shows, at most 200; what is no number counts as not there
     */
    public record KnownEntries(List<String> ids) {}
}
