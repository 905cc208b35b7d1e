package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.HeaderText;

/** Answers a refusal. Source: docs/contract/envelope.md 9. */
@Provider
@ApplicationScoped
public class ApiExceptionMapper implements ExceptionMapper<ApiException> {
    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(ApiException refusal) {
        return answer(refusal);
    }

    /** The answer outside of the request, whose attributes are out of reach by then. */
    Response answer(ApiException refusal) {
        ApiError error = refusal.error();
        Response.ResponseBuilder response = Response.status(error.status());
        switch (error) {
            case CSRF_CHECK_FAILED -> response.entity(new Unwrapped(Map.of("message", error.message())));
            case WRONG_CREDENTIALS ->
                response.entity(OcsRefusal.of(refusal)).header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
            case MAINTENANCE -> response.entity(OcsRefusal.of(refusal)).header("X-Nextcloud-Maintenance-Mode", "1");
            default -> response.entity(OcsRefusal.of(refusal));
        }
        if (error.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, error.retryAfter());
        }
        return response.build();
    }

    /** Scripts in a browser get a scheme that no browser knows, so that it shows no password dialog. */
    static String challenge(HttpServletRequest request) {
        boolean script = "XMLHttpRequest".equals(HeaderText.of(request.getHeader("X-Requested-With")));
        return (script ? "DummyBasic" : "Basic") + " realm=\"Authorisation Required\"";
    }
}
