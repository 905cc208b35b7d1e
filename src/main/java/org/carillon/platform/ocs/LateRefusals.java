package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.DatabaseFailure;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.LogText;

/**
 * Answers of requests that waited without a thread and are not served after all. A refusal is an answer like any other;
 * left to the server, it would be logged as a fault.
 */
@ApplicationScoped
public class LateRefusals {
    private static final Logger LOG = Logger.getLogger(LateRefusals.class.getName());

    @Inject
    ApiExceptionMapper refusals;

    /** The answer to a request whose wait ended so; 503 when the database is gone, and any other fault is logged. */
    public Response toResponse(Throwable failure) {
        return refusals.answer(ApiException.behind(failure).orElseGet(() -> new ApiException(fault(failure))));
    }

    private static ApiError fault(Throwable failure) {
        if (DatabaseFailure.isBehind(failure)) {
            LOG.warning(
                    () -> "the database is not there for a waiting request: " + LogText.oneLine(failure.toString()));
            return ApiError.UNAVAILABLE;
        }
        LOG.log(Level.SEVERE, "a waiting request could not be answered", failure);
        return ApiError.INTERNAL;
    }
}
