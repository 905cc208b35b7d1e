package org.carillon.room.view;

import static org.carillon.people.guard.Guard.TALK_ALLOWED;
import static org.carillon.people.protection.ProtectedSecret.ROOM_TOKEN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.avatar.Drawing;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Picture;
import org.carillon.platform.http.Refuses;
import org.carillon.room.conversation.CurrentView;

/** Pictures of conversations, for whoever may see the conversation. Source: docs/contract/conversations.md 20. */
@RequestScoped
@Path("apps/spreed/api/v1/room/{token: [a-z0-9]{4,30}}/avatar")
public class ConversationAvatarResource {
    private static final int SIZE = 512;

    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    CurrentView view;

    /** The avatar of the conversation. */
    @GET
    @BruteForceProtection(ROOM_TOKEN)
    @Requires(value = TALK_ALLOWED, fromAnyPage = true)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN})
    public Picture get() {
        return draw(false);
    }

    /** The avatar for dark surroundings. */
    @GET
    @Path("dark")
    @BruteForceProtection(ROOM_TOKEN)
    @Requires(value = TALK_ALLOWED, fromAnyPage = true)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN})
    public Picture getDark() {
        return draw(true);
    }

    private Picture draw(boolean dark) {
        return new Picture(Drawing.of(view.get().naming().displayName(), SIZE, dark));
    }
}
