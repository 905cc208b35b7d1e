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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.DatabaseFailure;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;
import org.carillon.platform.http.RequestId;

/**
 * Answers whatever is no refusal of ours: unknown addresses, wrong verbs and faults. A fault is logged once with an id;
 * nothing of it reaches the client. Servers wrap exceptions of readers differently, so the causes are looked through
 * for a refusal first.
 */
@Provider
@ApplicationScoped
public class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedExceptionMapper.class.getName());

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
        if (DatabaseFailure.isBehind(thrown)) {
            LOG.warning(
                    () -> "the database is not there for " + described() + ": " + LogText.oneLine(thrown.toString()));
            return refusals.toResponse(new ApiException(ApiError.UNAVAILABLE));
        }
        String id = RequestId.of(request);
        LOG.log(Level.SEVERE, thrown, () -> "fault " + id + " in " + described());
        return refusals.toResponse(new ApiException(ApiError.INTERNAL));
    }

    private String described() {
        return request.getMethod() + " " + LogText.oneLine(request.getRequestURI());
    }
}
