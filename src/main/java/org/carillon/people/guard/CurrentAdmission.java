package org.carillon.people.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;

/** The admission of this request; asked for at most once, when first needed. */
@RequestScoped
public class CurrentAdmission {
    @Inject
    AdmissionDesk desk;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    private String token;
    private Admission admission;

    void enter(String newToken) {
        token = newToken;
    }

    /** The same, if anybody has asked before; reads nothing. */
    Optional<Admission> known() {
        return Optional.ofNullable(admission);
    }

    /** Token of the conversation of the address; null without one. */
    String token() {
        return token;
    }

    /** What the caller may do in the conversation of the address. */
    public Admission get() {
        if (admission == null) {
            admission = desk.admit(token, caller.get(), cookies.find(token));
        }
        return admission;
    }
}
