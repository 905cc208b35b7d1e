package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.http.RequestId;
import org.carillon.platform.http.UnexpectedFailure;

/**
 * Answers whatever is no refusal of ours: unknown addresses, wrong verbs and faults. A fault is logged once with an id;
 * nothing of it reaches the client. Servers wrap exceptions of readers differently, so the causes are looked through
 * for a refusal first.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    @Inject
    ApiExceptionMapper refusals;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<ApiException> refusal = ApiException.behind(thrown);
        if (refusal.isPresent()) {
            return refusals.toResponse(refusal.get());
        }
        if (thrown instanceof NotAllowedException wrongVerb) {
            return Response.fromResponse(wrongVerb.getResponse()).entity(null).build();
        }
        if (thrown instanceof NotFoundException) {
            return refusals.toResponse(new ApiException(ApiError.UNKNOWN_ROUTE));
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return refusals.toResponse(new ApiException(ApiError.BAD_PARAMETER));
        }
        return refusals.toResponse(UnexpectedFailure.refusal(thrown, this::described));
    }

    private String described() {
        return RequestId.of(request) + ": " + request.getMethod() + " " + LogText.oneLine(request.getRequestURI());
    }
}
