package org.carillon.platform.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Reads a body that has not arrived yet, without a thread, up to a deadline; then lets the request go on from its
 * beginning.
 */
public final class BodyReading implements ReadListener {
    private static final int CHUNK = 8 * 1024;

    private final HttpServletRequest request;
    private final WaitingBodies.Share waiting;
    private final BodyDeadlines deadlines;
    private final LaterDispatch later;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] chunk = new byte[CHUNK];
    private AsyncContext context;
    private ServletInputStream in;
    private long deadline;
    private RequestBody ended;

    /** For the body of this request, which is read when it begins. */
    public BodyReading(
            HttpServletRequest request, WaitingBodies.Share waiting, BodyDeadlines deadlines, LaterDispatch later) {
        this.request = request;
        this.waiting = waiting;
        this.deadlines = deadlines;
        this.later = later;
    }

    /** Reads from now on; false when too many are waiting. {@code read} is what has come already. */
    public boolean begin(byte[] read, int length, int seconds) throws IOException {
        if (!waiting.take(WaitingBodies.BASE + length)) {
            return false;
        }
        bytes.write(read, 0, length);
        context = request.startAsync();
        context.setTimeout(0); // Liberty warns of a request that its own clock dispatches
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        deadlines.add(this);
        in = request.getInputStream();
        in.setReadListener(this);
        return true;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (body() == null && in.isReady()) {
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

    void endIfOverdue() {
        if (System.nanoTime() - deadline >= 0) {
            end(RequestBody.unread(ApiError.BODY_TOO_SLOW));
        }
    }

    /** What became of it; null as long as it is read. */
    public synchronized RequestBody body() {
        return ended;
    }

    private synchronized ApiError add(int count) {
        if (ended != null) {
            return null;
        }
        if (bytes.size() + count > RequestBody.LARGEST) {
            return ApiError.BODY_TOO_LARGE;
        }
        if (!waiting.take(count)) {
            return ApiError.UNAVAILABLE;
        }
        bytes.write(chunk, 0, count);
        return null;
    }

    @Override
    public void onAllDataRead() {
        byte[] whole;
        synchronized (this) {
            whole = bytes.toByteArray();
        }
        end(RequestBody.read(whole));
    }

    @Override
    public void onError(Throwable thrown) {
        end(RequestBody.unread(ApiError.BODY_UNREADABLE));
    }

    /** Only the first end counts: the deadline may come at the same instant as the last byte. */
    private void end(RequestBody body) {
        synchronized (this) {
            if (ended != null) {
                return;
            }
            ended = body;
            waiting.giveBack(WaitingBodies.BASE + bytes.size());
        }
        deadlines.remove(this);
        later.of(context);
    }
}
