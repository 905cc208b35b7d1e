package org.carillon.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal. Source: docs/contract/envelope.md 9. */
@Provider
@ApplicationScoped
public class ApiExceptionMapper implements ExceptionMapper<ApiException> {
    /** Request attribute: the {@link ApiError} that the request was refused with. */
    public static final String REFUSAL = "org.carillon.ocs.refusal";

    private static final int A_MINUTE = 60;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(ApiException refusal) {
        request.setAttribute(REFUSAL, refusal.error());
        return answer(refusal);
    }

    /** The same outside of the request, whose attributes are out of reach by then. */
    Response answer(ApiException refusal) {
        ApiError error = refusal.error();
        Response.ResponseBuilder response = Response.status(error.status());
        switch (error) {
            case CSRF_CHECK_FAILED -> response.entity(new Unwrapped("{\"message\":\"" + error.message() + "\"}"));
            case WRONG_CREDENTIALS ->
                response.entity(entity(refusal)).header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
            case RATE_LIMITED, TOO_MANY_AT_ONCE ->
                response.entity(entity(refusal)).header(HttpHeaders.RETRY_AFTER, A_MINUTE);
            case MAINTENANCE -> response.entity(entity(refusal)).header("X-Nextcloud-Maintenance-Mode", "1");
            default -> response.entity(entity(refusal));
        }
        return response.build();
    }

    private static OcsRefusal entity(ApiException refusal) {
        return new OcsRefusal(refusal.error(), refusal.envelopeMessage(), refusal.data());
    }

    /** Scripts in a browser get a scheme that no browser knows, so that it shows no password dialog. */
    static String challenge(HttpServletRequest request) {
        boolean script = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
        return (script ? "DummyBasic" : "Basic") + " realm=\"Authorisation Required\"";
    }
}
