package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.carillon.people.identity.ClientAddress;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.Subject;

/** Who is counted for what the caller of this request does. Source: docs/contract/protection.md 1. */
@ApplicationScoped
public class CountedCaller {
    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    ClientAddress addresses;

    /** The account, else the cookie session, else the address. */
    public Subject self() {
        if (caller.get().isUser()) {
            return Subject.account(caller.get().userId());
        }
        HttpSession session = request.getSession(false);
        return session == null ? Subject.stranger(addresses.of(request)) : Subject.session(session.getId());
    }

    /** All who come from the same network. */
    public Subject network() {
        return Subject.everybody(addresses.of(request));
    }

    /** Who is counted; accounts by themselves alone, so that guests of the same network can not slow them down. */
    public List<Subject> subjects() {
        return caller.get().isUser() ? List.of(self()) : List.of(self(), network());
    }

    /** Whom an attempt is counted for when it is counted apart for one thing. */
    public List<Subject> subjects(String thing) {
        return subjects().stream().map(subject -> subject.at(thing)).toList();
    }

    /** A partner that signs, of whom nothing is known but the address. */
    public List<Subject> partner() {
        return List.of(Subject.stranger(addresses.of(request)));
    }
}
