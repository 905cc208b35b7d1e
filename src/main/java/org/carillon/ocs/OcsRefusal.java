package org.carillon.ocs;

/** Entity of a refused request until {@link OcsEnvelopeFilter} wraps it: it alone knows which entry point was used. */
record OcsRefusal(ApiError error, String message, Object data) {

    OcsEnvelope envelope(boolean legacy) {
        return new OcsEnvelope(legacy, legacy ? error.codeOfV1() : error.code(), message, data);
    }
}
