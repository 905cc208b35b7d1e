package org.carillon.platform.ocs;

import org.carillon.platform.http.ApiError;

/** Entity of a refused request until {@link OcsEnvelopeFilter} wraps it: it alone knows which entry point was used. */
public record OcsRefusal(ApiError error, String message, Object data) {

    OcsEnvelope envelope(boolean legacy) {
        boolean paged = legacy && error != ApiError.UNKNOWN_ROUTE;
        return new OcsEnvelope(legacy, paged, legacy ? error.codeOfV1() : error.code(), message, data);
    }
}
