package org.carillon.people.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.carillon.platform.address.BaseUrl;

/**
 * Lets in what a browser asks for a page of this server, or for nobody's, without any proof; a request that comes from
 * another page, as the browser itself tells, needs one as everywhere.
 *
 * <p>Source: docs/contract/guards.md 4.
 */
class OwnPageFilter implements ContainerRequestFilter {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final CsrfFilter proof;
    private final BaseUrl base;

    OwnPageFilter(CsrfFilter proof, BaseUrl base) {
        this.proof = proof;
        this.base = base;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean foreign = (site != null && !OWN_SITES.contains(site.strip().toLowerCase(Locale.ROOT)))
                || (origin != null && !isOwn(origin.strip(), request.getHeaderString(HttpHeaders.HOST)));
        if (foreign) {
            proof.filter(request);
        }
    }

    /** Whether it is where people reach this server, or where this request reached it. */
    private boolean isOwn(String origin, String host) {
        return base.isOwn(origin)
                || origin.equalsIgnoreCase("https://" + host)
                || origin.equalsIgnoreCase("http://" + host);
    }
}
