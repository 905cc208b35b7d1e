package org.carillon.people.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.ocs.OcsRefusal;

/**
 * Stands around an operation that tells tokens of conversations, and learns from its answer whether the token was
 * right.
 */
class BruteForceGate implements ContainerRequestFilter, ContainerResponseFilter {
    private final boolean join;
    private final TokenAttempts attempts;

    BruteForceGate(Set<ProtectedSecret> secrets, TokenAttempts attempts) {
        this.join = secrets.contains(ProtectedSecret.ROOM_PASSWORD);
        this.attempts = attempts;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (token(request) != null) {
            attempts.check();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ConversationToken token = token(request);
        if (token == null) {
            return;
        }
        if (response.getEntity() instanceof OcsRefusal refusal) {
            if (TokenAttempts.isWrong(refusal.error())) {
                noteWrong(token, response);
            }
        } else if (response.getStatus() < 300) {
            attempts.right(token);
            if (join) {
                attempts.forgive(token);
            }
        }
    }

    private void noteWrong(ConversationToken token, ContainerResponseContext response) {
        try {
            attempts.wrong(token);
        } catch (ApiException tooMany) {
            OcsRefusal.of(tooMany).replace(response);
        }
    }

    /** As the server has read it from the path, else from the query; null when nobody is asked about. */
    private static ConversationToken token(ContainerRequestContext request) {
        String token = request.getUriInfo().getPathParameters().getFirst("token");
        token = token == null ? request.getUriInfo().getQueryParameters().getFirst("token") : token;
        return token == null || token.isEmpty() ? null : new ConversationToken(token);
    }
}
