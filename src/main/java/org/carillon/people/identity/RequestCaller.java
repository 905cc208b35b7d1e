package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

/** The caller of the request at hand; nobody where the server acts by itself, with no request. */
@ApplicationScoped
class RequestCaller {
    @Inject
    CurrentCaller current;

    Caller get() {
        try {
            return current.get();
        } catch (ContextNotActiveException e) {
            return Caller.GUEST;
        }
    }
}
