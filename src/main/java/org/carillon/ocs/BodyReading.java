package org.carillon.ocs;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads a body that has not arrived yet, without a thread, up to a deadline; then lets the request go on from its
 * beginning.
 */
final class BodyReading implements ReadListener {
    private static final int CHUNK = 8 * 1024;

    private final HttpServletRequest request;
    private final WaitingBodies waiting;
    private final ScheduledExecutorService executor;
    private final String address;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];
    private final AtomicBoolean ended = new AtomicBoolean();
    private AsyncContext context;
    private ServletInputStream in;
    private Future<?> deadline;

    BodyReading(HttpServletRequest request, WaitingBodies waiting, ScheduledExecutorService executor) {
        this.request = request;
        this.waiting = waiting;
        this.executor = executor;
        address = request.getRemoteAddr();
    }

    /** Reads from now on; false when too many are waiting. {@code read} is what has come already. */
    boolean begin(byte[] read, int length, int seconds) throws IOException {
        if (!waiting.take(address, WaitingBodies.BASE)) {
            return false;
        }
        bytes.write(read, 0, length);
        context = request.startAsync();
        context.setTimeout(0); // Liberty warns of a request that its own clock dispatches
        deadline = executor.schedule(() -> end(RequestBody.unread(ApiError.BODY_TOO_SLOW)), seconds, TimeUnit.SECONDS);
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

    private void end(RequestBody body) {
        if (ended.compareAndSet(false, true)) {
            deadline.cancel(false);
            waiting.giveBack(address, WaitingBodies.BASE + bytes.size());
            body.attachTo(request);
            context.dispatch();
        }
    }
}
