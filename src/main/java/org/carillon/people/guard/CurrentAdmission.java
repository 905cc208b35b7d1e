package org.carillon.people.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.SessionId;

/** The admission of this request; asked for at most once, when first needed. */
@RequestScoped
public class CurrentAdmission {
    @Inject
    AdmissionDesk desk;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    private ConversationToken token;
    private Admission admission;

    void enter(ConversationToken newToken) {
        token = newToken;
    }

    /** The conversation of the address, whether or not there is one. */
    public ConversationToken token() {
        return token;
    }

    /** The session id that the cookie holds for it. */
    public Optional<SessionId> boundSessionId() {
        return cookies.find(token);
    }

    /** The membership if anybody has asked for it before, empty otherwise; reads nothing. */
    Optional<Admission> known() {
        return Optional.ofNullable(admission);
    }

    /** What the caller may do in the conversation of the address. */
    public Admission get() {
        if (admission == null) {
            admission = desk.admit(token, caller.get(), boundSessionId());
        }
        return admission;
    }
}
