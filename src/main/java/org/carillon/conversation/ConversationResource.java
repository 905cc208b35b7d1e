package org.carillon.conversation;

import static org.carillon.guard.Guard.LOGGED_IN;
import static org.carillon.guard.Guard.MODERATOR;
import static org.carillon.guard.Guard.PARTICIPANT;
import static org.carillon.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carillon.conversation.CreationService.Creation;
import org.carillon.guard.CurrentAdmission;
import org.carillon.guard.Requires;
import org.carillon.identity.CookieSessions;
import org.carillon.identity.CurrentCaller;
import org.carillon.settings.SettingsFingerprint;

/** Conversations: list, create, show, rename, delete. Source: docs/contract/conversations.md. */
@RequestScoped
@Path("apps/spreed/api/v4/room")
public class ConversationResource {
    private static final String TOKEN = "{token: [a-z0-9]{4,30}}";
    private static final String FINGERPRINT = "X-Nextcloud-Talk-Hash";

    @Inject
    ConversationService conversations;

    @Inject
    CreationService creations;

    @Inject
    ConversationViews views;

    @Inject
    CurrentAdmission admission;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    @Inject
    SettingsFingerprint fingerprint;

    @Inject
    Clock clock;

    /** The caller's conversations; with {@code modifiedSince} (seconds) only those active at or after it. */
    @GET
    @Requires({TALK_ALLOWED, LOGGED_IN})
    public Response list(@QueryParam("modifiedSince") String modifiedSince) {
        Instant now = clock.instant();
        List<ConversationView> list = views.list(caller.get(), seconds(modifiedSince), cookies.all());
        return Response.ok(list)
                .header(FINGERPRINT, fingerprint.value())
                .header("X-Nextcloud-Talk-Modified-Before", String.valueOf(now.getEpochSecond()))
                .build();
    }

    /** Creates a conversation: 201 when it is new, 200 when the one-to-one conversation was there. */
    @POST
    @Requires({TALK_ALLOWED, LOGGED_IN})
    public Response create(CreateConversation request) {
        Creation creation = creations.create(caller.get(), request);
        return Response.status(creation.isNew() ? 201 : 200)
                .entity(show(creation.token()))
                .build();
    }

    /** The caller's note to self. */
    @GET
    @Path("note-to-self")
    @Requires({TALK_ALLOWED, LOGGED_IN})
    public Response noteToSelf() {
        return shown(creations.noteToSelf(caller.get()).token());
    }

    /** One conversation. */
    @GET
    @Path(TOKEN)
    @Requires(TALK_ALLOWED)
    public Response get(@PathParam("token") String token) {
        return shown(token);
    }

    /** Gives it another name. */
    @PUT
    @Path(TOKEN)
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    public void rename(RenameConversation request) {
        conversations.rename(admission.get(), request.roomName());
    }

    /** Deletes it. */
    @DELETE
    @Path(TOKEN)
    @Requires({TALK_ALLOWED, PARTICIPANT, MODERATOR})
    public void delete() {
        conversations.delete(admission.get());
    }

    private Response shown(String token) {
        return Response.ok(show(token)).header(FINGERPRINT, fingerprint.value()).build();
    }

    private ConversationView show(String token) {
        return views.show(token, caller.get(), cookies.find(token));
    }

    /** Lenient, as clients send all kinds of text here: what is no time since 1970 is 0. */
    private static Instant seconds(String text) {
        return text != null && text.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : Instant.EPOCH;
    }

    /**
     * Body of "rename conversation".
     *
     * @param roomName 1 to 255 characters without surrounding space
     */
    public record RenameConversation(String roomName) {}
}
