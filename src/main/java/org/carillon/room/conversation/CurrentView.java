package org.carillon.room.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;

/** Conversations as the caller of this request sees them, with the cookie of this request. */
@RequestScoped
public class CurrentView {
    @Inject
    ConversationViewer views;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    /** The conversation now; see {@link ConversationViewer#show}. */
    public ConversationView of(String token) {
        return views.show(token, caller.get(), cookies.find(token));
    }
}
