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

    @Inject
    BridgeSignatures signatures;

    /** The conversation of the address now; see {@link ConversationViewer#show}. */
    public ConversationView get() {
        return views.show(admission.token(), caller.get(), admission.boundSessionId());
    }

    /**
     * The conversation as the SIP bridge sees it, where the bridge signed the request instead of logging in.
     *
     * @throws org.carillon.platform.http.ApiException TOO_MANY_ATTEMPTS, BRIDGE_SIGNATURE_WRONG, else as {@link #get()}
     */
    public ConversationView get(String random, String checksum) {
        return signatures.isOfBridge(random, checksum, admission.token())
                ? views.showToBridge(admission.token())
                : get();
    }

    /** Another conversation now; see {@link ConversationViewer#show}. */
    public ConversationView of(ConversationToken token) {
        return views.show(token, caller.get(), cookies.find(token));
    }
}
