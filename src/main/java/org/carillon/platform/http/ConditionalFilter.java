package org.carillon.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * Answers 304 in place of what the client has already, for every endpoint that sends an {@code ETag}. Before the
 * envelope is put around the answer.
 *
 * <p>Source: docs/contract/envelope.md 7.1.
 */
@Provider
@Priority(Priorities.USER + 1)
@ApplicationScoped
public class ConditionalFilter implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag == null || response.getStatus() != OK || !READING.contains(request.getMethod())) {
            return;
        }
        List<String> known = request.getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of());
        if (EntityTags.match(known, tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
