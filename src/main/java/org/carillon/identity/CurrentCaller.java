package org.carillon.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The caller of this request, as {@link CallerAuthentication} found it. */
@RequestScoped
public class CurrentCaller {
    @Inject
    HttpServletRequest request;

    /** The caller; a guest when no credentials came. */
    public Caller get() {
        return request.getAttribute(CallerAuthentication.CALLER) instanceof Caller caller ? caller : Caller.GUEST;
    }
}
