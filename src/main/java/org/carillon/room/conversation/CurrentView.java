package org.carillon.room.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.identity.ConversationToken;
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

    @Inject
    CurrentAdmission admission;

    /** The conversation of the address now; see {@link ConversationViewer#show}. */
    public ConversationView get() {
        return views.show(admission.token(), caller.get(), admission.boundSessionId());
    }

    /** Another conversation now; see {@link ConversationViewer#show}. */
    public ConversationView of(ConversationToken token) {
        return views.show(token, caller.get(), cookies.find(token));
    }
}
