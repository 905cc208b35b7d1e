package org.carillon.people.guard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.identity.UserService;

/** The account that the address of this request names, where it names one by {@code {id}}. */
@RequestScoped
class AddressedAccount {
    @Inject
    UserService users;

    @Inject
    CurrentCaller caller;

    private String id;

    void enter(String newId) {
        id = newId;
    }

    /** Whether it is the caller's own. */
    boolean isCallers() {
        return users.isAccountOf(caller.get(), id);
    }
}
