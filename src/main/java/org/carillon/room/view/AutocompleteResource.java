package org.carillon.room.view;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.QueryNumber;

/** Whom somebody could invite. Source: docs/contract/participants.md 11. */
@RequestScoped
@Path("core/autocomplete/get")
public class AutocompleteResource {
    @Inject
    AutocompleteService suggestions;

    @Inject
    CurrentCaller caller;

    /**
     * Suggests accounts, groups and e-mail addresses.
     *
     * @param search part of a name or id; empty: anybody
     * @param itemType {@code call}: for a conversation
     * @param itemId token of that conversation, whose members are left out; another text for one that is still to be
     *     made
     * @param shareTypes 0 accounts, 1 groups, 4 e-mail addresses; none: accounts
     * @param limit of each kind
     */
    @GET
    @Requires(LOGGED_IN)
    public List<Suggestion> suggest(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("itemType") @DefaultValue("") String itemType,
            @QueryParam("itemId") @DefaultValue("") String itemId,
            @QueryParam("shareTypes[]") List<String> shareTypes,
            @QueryParam("limit") @DefaultValue("10") QueryNumber limit) {
        ConversationToken token = "call".equals(itemType) ? new ConversationToken(itemId) : null;
        return suggestions.suggest(
                caller.get(),
                new AutocompleteService.Search(
                        search.strip(), token, shareTypes, limit.limit(AutocompleteService.MOST)));
    }
}
