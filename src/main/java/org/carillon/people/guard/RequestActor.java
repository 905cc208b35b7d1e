package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.carillon.people.audit.Actor;
import org.carillon.people.audit.ActorDesk;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ClientAddress;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.RequestId;

/** Who acts, out of the request at hand. It reads nothing from the database. */
@ApplicationScoped
class RequestActor implements ActorDesk {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller callers;

    @Inject
    CurrentAdmission admission;

    @Inject
    ClientAddress addresses;

    @Override
    public Actor current() {
        Actor nobody;
        try {
            nobody = Actor.guest("", addresses.of(request), RequestId.of(request));
        } catch (ContextNotActiveException | IllegalStateException e) { // which one, servers disagree
            return Actor.SYSTEM;
        }
        Caller caller = callers.get();
        return caller.isUser() ? nobody.as(caller.userId(), callers.loginKind(), loginId(caller)) : guest(nobody);
    }

    private static String loginId(Caller caller) {
        return caller.appPasswordId() == null ? "" : String.valueOf(caller.appPasswordId());
    }

    private Actor guest(Actor nobody) {
        return admission
                .known()
                .filter(Admission::isParticipant)
                .map(known -> Actor.guest(String.valueOf(known.attendeeId()), nobody.address(), nobody.requestId()))
                .orElse(nobody);
    }
}
