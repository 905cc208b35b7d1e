package org.carillon.people.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiException;

/** Refuses at the first guard not passed, before the body of the request is read. */
class GuardFilter implements ContainerRequestFilter {
    private final Set<Guard> guards;
    private final GuardContext entry;
    private final CurrentAdmission admission;
    private final AddressedAccount account;

    GuardFilter(Set<Guard> guards, GuardContext entry, CurrentAdmission admission, AddressedAccount account) {
        this.guards = guards;
        this.entry = entry;
        this.admission = admission;
        this.account = account;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> named = request.getUriInfo().getPathParameters();
        account.enter(named.getFirst("id"));
        String token = named.getFirst("token");
        if (token != null) {
            admission.enter(new ConversationToken(token));
        }
        for (Guard guard : guards) {
            if (!guard.passedBy(entry)) {
                throw new ApiException(guard.refusal());
            }
        }
    }
}
