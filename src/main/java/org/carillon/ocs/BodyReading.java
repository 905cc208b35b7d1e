package org.carillon.ocs;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads a body that has not arrived yet, without a thread, up to a deadline; then lets the request go on from its
 * beginning.
 */
final class BodyReading implements ReadListener, AsyncListener {
    private static final int CHUNK = 8 * 1024;

    private final HttpServletRequest request;
    private final WaitingBodies waiting;
    private final String address;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];
    private final AtomicBoolean ended = new AtomicBoolean();
    private AsyncContext context;
    private ServletInputStream in;

    BodyReading(HttpServletRequest request, WaitingBodies waiting) {
        this.request = request;
        this.waiting = waiting;
        address = request.getRemoteAddr();
    }

    /** Reads from now on; false when too many are waiting. {@code read} is what has come already. */
    boolean begin(byte[] read, int length, Duration patience) throws IOException {
        if (!waiting.take(address, WaitingBodies.BASE)) {
            return false;
        }
        bytes.write(read, 0, length);
        context = request.startAsync();
        context.setTimeout(patience.toMillis());
        context.addListener(this);
        in = request.getInputStream();
        in.setReadListener(this);
        return true;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!ended.get() && in.isReady()) {
            int count = in.read(chunk);
            if (count < 0) {
                return; // onAllDataRead comes
            }
            ApiError problem = add(count);
            if (problem != null) {
                end(RequestBody.unread(problem));
            }
        }
    }

    private ApiError add(int count) {
        if (bytes.size() + count > RequestBody.LARGEST) {
            return ApiError.BODY_TOO_LARGE;
        }
        if (!waiting.take(address, count)) {
            return ApiError.UNAVAILABLE;
        }
        bytes.write(chunk, 0, count);
        return null;
    }

    @Override
    public void onAllDataRead() {
        end(RequestBody.read(bytes.toByteArray()));
    }

    @Override
    public void onError(Throwable thrown) {
        end(RequestBody.unread(ApiError.BODY_UNREADABLE));
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(RequestBody.unread(ApiError.BODY_TOO_SLOW));
    }

    private void end(RequestBody body) {
        if (ended.compareAndSet(false, true)) {
            waiting.giveBack(address, WaitingBodies.BASE + bytes.size());
            body.attachTo(request);
            context.dispatch();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // the request has been answered
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // waits again for another reason
    }
}
