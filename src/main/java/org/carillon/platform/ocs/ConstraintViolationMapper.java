package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** A parameter outside its range is a bad request, without a word about which. */
@Provider
@ApplicationScoped
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    ApiExceptionMapper refusals;

    @Override
    public Response toResponse(ConstraintViolationException violation) {
        return refusals.toResponse(new ApiException(ApiError.BAD_PARAMETER));
    }
}
