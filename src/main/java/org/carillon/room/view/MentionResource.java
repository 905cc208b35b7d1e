package org.carillon.room.view;

import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.PAST_LOBBY;
import static org.carillon.people.guard.Guard.READ_WRITE;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.QueryNumber;

/** Of whom a post can speak by {@code @}. Source: docs/contract/messages.md 9.4. */
@RequestScoped
@Path("apps/spreed/api/v1/chat/{token: [a-z0-9]{4,30}}/mentions")
public class MentionResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    MentionSuggester suggestions;

    @Inject
    CurrentAdmission admission;

    /** Suggests members, and everybody together. */
    @GET
    @Requires({TALK_ALLOWED, PARTICIPANT, READ_WRITE, PAST_LOBBY})
    public List<MentionSuggestion> suggest(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("limit") @DefaultValue("20") QueryNumber limit,
            @QueryParam("includeStatus") @DefaultValue("0") QueryFlag includeStatus) {
        return suggestions.suggest(
                admission.get(), search.strip(), limit.limit(MentionSuggester.MOST), includeStatus.isSet());
    }
}
