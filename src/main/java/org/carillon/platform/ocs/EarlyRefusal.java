package org.carillon.platform.ocs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.RequestParameters;

/** Answers in the envelope where the server would break before it comes to the resources. */
public final class EarlyRefusal {

    private EarlyRefusal() {}

    /** Answers and sends: nothing that happens to the request afterwards can change the answer. */
    public static void send(ApiError error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiException refusal = new ApiException(error);
        MediaType format = OcsFormatFilter.choose(
                RequestParameters.of(request).format(), Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        boolean legacy = EntryPoint.isLegacy(request);
        OcsEnvelope envelope =
                new OcsRefusal(refusal.error(), refusal.envelopeMessage(), refusal.data()).envelope(legacy);
        response.setStatus(refusal.error().status());
        if (error == ApiError.WRONG_CREDENTIALS) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ApiExceptionMapper.challenge(request));
        }
        if (error.retryAfter() > 0) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, error.retryAfter());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        response.setContentType(format.toString());
        try (PrintWriter body = response.getWriter()) { // closed, or the server adds its page for errors
            body.write(OcsEnvelopeWriter.write(envelope, format));
        }
    }
}
