package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;

/** Conversations that can be found without being invited. Source: docs/contract/conversations.md 17. */
@RequestScoped
@Path("apps/spreed/api/v4/listed-room")
public class ListedConversationResource {
    @Inject
    ListedConversations listed;

    @Inject
    CurrentCaller caller;

    /** Those that the caller may join, with the term in their names; all without a term. */
    @GET
    @Requires({TALK_ALLOWED, LOGGED_IN})
    public List<ConversationView> find(@QueryParam("searchTerm") @DefaultValue("") String searchTerm) {
        return listed.find(caller.get(), searchTerm.strip());
    }
}
