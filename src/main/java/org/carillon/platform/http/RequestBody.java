package org.carillon.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The body of a request, read before anybody looks at it. What is wrong with it is said to whoever asks for parameters,
 * so after all guards.
 */
public final class RequestBody {
    /** Bytes of the largest body that is read. */
    public static final int LARGEST = 512 * 1024;

    public static final RequestBody NONE = new RequestBody(new byte[0], null);

    private static final String ATTRIBUTE = "org.carillon.platform.http.body";
    private static final Set<String> WITHOUT = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final byte[] bytes;
    private final ApiError problem;

    /** A body as it was sent, so still encoded; or why it could not be read. */
    private RequestBody(byte[] bytes, ApiError problem) {
        this.bytes = bytes;
        this.problem = problem;
    }

    /** One that came, as it was sent. */
    public static RequestBody read(byte[] bytes) {
        return new RequestBody(bytes, null);
    }

    /** One that could not be read, and why. */
    public static RequestBody unread(ApiError problem) {
        return new RequestBody(new byte[0], problem);
    }

    /** Whether one was sent that counts: those of GET and the like are not looked at. */
    public static boolean isSent(HttpServletRequest request) {
        if (WITHOUT.contains(request.getMethod())) {
            return false;
        }
        long length = request.getContentLengthLong();
        return length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    /** The one of this request; null before it was read. */
    public static RequestBody of(HttpServletRequest request) {
        return (RequestBody) request.getAttribute(ATTRIBUTE);
    }

    /** Keeps it with the request, for {@link #of}. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Why it could not be read; null for one that was. */
    public ApiError problem() {
        return problem;
    }
}
