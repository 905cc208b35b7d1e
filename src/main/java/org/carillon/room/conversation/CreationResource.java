package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.RateLimited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.RateLimit;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.settings.SettingsFingerprint;
import org.carillon.room.conversation.CreationSteps.Creation;

/** Creates conversations, also the note to self. Source: docs/contract/conversations.md 2 and 12. */
@RequestScoped
@Path("apps/spreed/api/v4/room")
public class CreationResource {
    @Inject
    CreationSteps creations;

    @Inject
    CurrentView view;

    @Inject
    CurrentCaller caller;

    @Inject
    SettingsFingerprint fingerprint;

    /**
     * Creates a conversation: 201 when it is new, 202 when some of those named could not be added, 200 when the
     * one-to-one conversation was there.
     */
    @POST
    @Audited(ActKind.CONVERSATION_CREATED)
    @BruteForceProtection(nothingBecause = "the password is a new one")
    @Requires({TALK_ALLOWED, LOGGED_IN})
    @RateLimited(RateLimit.CREATE)
    @Answers(
            value = {ConversationView.class, PartlyCreated.class},
            status = {200, 201, 202})
    @Refuses({
        ApiError.LIMIT_REACHED,
        ApiError.CONVERSATION_NOT_FOUND,
        ApiError.CONVERSATION_UNKNOWN,
        ApiError.CREATION_TYPE_UNKNOWN,
        ApiError.CREATION_NOT_ALLOWED,
        ApiError.OBJECT_TYPE_UNKNOWN,
        ApiError.OBJECT_ID_UNKNOWN,
        ApiError.INVITED_NOT_FOUND,
        ApiError.INVITED_NOT_ALLOWED,
        ApiError.INVITED_INVALID,
        ApiError.CREATION_NAME_INVALID,
        ApiError.CREATION_PASSWORD_INVALID,
        ApiError.CREATION_READ_ONLY_INVALID,
        ApiError.CREATION_LISTING_INVALID,
        ApiError.CREATION_EXPIRATION_INVALID,
        ApiError.CREATION_LOBBY_INVALID,
        ApiError.CREATION_LOBBY_TIMER_INVALID,
        ApiError.CREATION_SIP_INVALID,
        ApiError.CREATION_PERMISSIONS_INVALID,
        ApiError.CREATION_CONSENT_INVALID,
        ApiError.CREATION_MENTIONS_INVALID,
        ApiError.CREATION_DESCRIPTION_INVALID,
        ApiError.AVATAR_NOT_SUPPORTED,
        ApiError.OWNER_NOT_SUPPORTED,
        ApiError.PRESET_NOT_SUPPORTED
    })
    public Response create(CreateConversation request) {
        return answer(creations.create(caller.get(), request));
    }

    private Response answer(Creation creation) {
        ConversationView room = view.of(creation.token());
        if (!creation.invalid().isEmpty()) {
            return Response.status(202)
                    .entity(new PartlyCreated(room, creation.invalid()))
                    .build();
        }
        return Response.status(creation.isNew() ? 201 : 200).entity(room).build();
    }

    /** Shows the caller's note to self, and makes it when there is none. */
    @GET
    @Audited(ActKind.CONVERSATION_CREATED)
    @Path("note-to-self")
    @Requires({TALK_ALLOWED, LOGGED_IN})
    @Answers(value = ConversationView.class, headers = SettingsFingerprint.HEADER)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN})
    public Response noteToSelf() {
        return Response.ok(view.of(creations.noteToSelf(caller.get()).token()))
                .header(SettingsFingerprint.HEADER, fingerprint.value())
                .build();
    }
}
