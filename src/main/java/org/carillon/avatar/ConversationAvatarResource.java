package org.carillon.avatar;

import static org.carillon.guard.Guard.TALK_ALLOWED;
import static org.carillon.protection.Protection.ROOM_TOKEN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.conversation.CurrentView;
import org.carillon.guard.GuessedAt;
import org.carillon.guard.Requires;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.Picture;
import org.carillon.ocs.Refuses;

/** Pictures of conversations, for whoever may see the conversation. Source: docs/contract/conversations.md 20. */
@RequestScoped
@Path("apps/spreed/api/v1/room/{token: [a-z0-9]{4,30}}/avatar")
public class ConversationAvatarResource {
    private static final int SIZE = 512;

    @PathParam("token")
    String token;

    @Inject
    CurrentView view;

    /** The picture. */
    @GET
    @GuessedAt(ROOM_TOKEN)
    @Requires(value = TALK_ALLOWED, fromAnyPage = true)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN})
    public Picture get() {
        return draw(false);
    }

    /** The same for dark surroundings. */
    @GET
    @Path("dark")
    @GuessedAt(ROOM_TOKEN)
    @Requires(value = TALK_ALLOWED, fromAnyPage = true)
    @Refuses({ApiError.CONVERSATION_NOT_FOUND, ApiError.CONVERSATION_UNKNOWN})
    public Picture getDark() {
        return draw(true);
    }

    private Picture draw(boolean dark) {
        return new Picture(Drawing.of(view.of(token).displayName, SIZE, dark));
    }
}
