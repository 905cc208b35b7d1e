package org.carillon.platform.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.carillon.platform.http.RequestParameters;

/**
 * Chooses JSON or XML before anything can refuse the request: the parameter {@code format}, wherever it stands, else
 * the first entry of {@code Accept} that is one of them, in any case, else XML. The header is rewritten, so that no
 * other value ever ends in 406.
 *
 * <p>Source: docs/contract/envelope.md 4.
 */
@Provider
@PreMatching
@Priority(OcsFormatFilter.FIRST)
@ApplicationScoped
public class OcsFormatFilter implements ContainerRequestFilter {
    /** Runs before every other filter. */
    public static final int FIRST = 10;

    private static final String CHOICE = "org.carillon.platform.ocs.format";
    private static final MediaType JSON = new MediaType("application", "json", "utf-8");
    private static final MediaType XML = new MediaType("application", "xml", "utf-8");

    @Inject
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType chosen = choose(
                RequestParameters.of(servletRequest).format(),
                request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of()));
        request.setProperty(CHOICE, chosen);
        EntryPoint.note(servletRequest, request);
        request.getHeaders()
                .putSingle(HttpHeaders.ACCEPT, chosen.getType() + "/" + chosen.getSubtype() + ", */*;q=0.1");
    }

    /** The format of this request; XML when the filter did not run. */
    static MediaType chosen(ContainerRequestContext request) {
        return request.getProperty(CHOICE) instanceof MediaType chosen ? chosen : XML;
    }

    static MediaType choose(String parameter, List<String> accept) {
        if ("json".equals(parameter)) {
            return JSON;
        }
        if ("xml".equals(parameter)) {
            return XML;
        }
        return accept.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(entry ->
                        "application/json".equalsIgnoreCase(entry) || "application/xml".equalsIgnoreCase(entry))
                .findFirst()
                .map(entry -> "application/json".equalsIgnoreCase(entry) ? JSON : XML)
                .orElse(XML);
    }
}
