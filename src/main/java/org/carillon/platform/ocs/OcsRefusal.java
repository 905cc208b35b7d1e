package org.carillon.platform.ocs;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** Entity of a refused request until {@link OcsEnvelopeFilter} wraps it: it alone knows which entry point was used. */
public record OcsRefusal(ApiError error, String message, Object data) {

    /** What a refusal is answered with. */
    public static OcsRefusal of(ApiException refusal) {
        return new OcsRefusal(refusal.error(), refusal.envelopeMessage(), refusal.data());
    }

    /** Takes the place of an answer that was made already. */
    public void replace(ContainerResponseContext answer) {
        answer.setStatus(error.status());
        answer.setEntity(this, new Annotation[0], null);
        if (error.retryAfter() > 0) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, error.retryAfter());
        }
    }

    OcsEnvelope envelope(boolean legacy) {
        boolean paged = legacy && error != ApiError.UNKNOWN_ROUTE;
        return new OcsEnvelope(legacy, paged, legacy ? error.codeOfV1() : error.code(), message, data);
    }
}
