package org.carillon.platform.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An answer that stays open and is written piece by piece, whenever there is something. While there is nothing, or the
 * client does not read, it has no thread. One piece is under way at a time; the others wait where they come from.
 *
 * <p>It must be begun in a resource method with a suspended response, and refusals come before. Source: docs/adr/0016.
 */
public final class OpenAnswer implements WriteListener, AsyncListener {
    private static final Logger LOG = Logger.getLogger(OpenAnswer.class.getName());

    /** Where the pieces come from. Never asked by two threads at once. */
    public interface Source {
        /** The next piece, and the earlier ones are on their way to the client; null: nothing at the moment. */
        byte[] next();

        /** Whether the answer shall end when there is no next piece. */
        boolean isOver();

        /** The answer has ended, by whomever; told once. */
        void ended();
    }

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Source source;
    private final Executor executor;

    /** Who raises it from 0 has it written, until nobody has raised it meanwhile: no lock is held while writing. */
    private final AtomicInteger calls = new AtomicInteger();

    private volatile boolean begun;
    private volatile boolean ending;
    private volatile boolean completed;
    /** When the piece under way was begun, in nanoseconds of the system's timer; 0 for none. */
    private volatile long busySince;

    // Only for the one who writes
    private boolean ended;
    private boolean unflushed;

    /**
     * Prepares the answer; {@link #begin} writes.
     *
     * @param executor runs what writes, as some servers let it wait for a client that does not read
     */
    public OpenAnswer(HttpServletRequest request, Source source, Executor executor) throws IOException {
        this.context = request.getAsyncContext();
        this.out = context.getResponse().getOutputStream();
        this.source = source;
        this.executor = executor;
    }

    /** Sends status and headers as soon as the first piece is there. */
    public void begin(String contentType) {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setBufferSize(1); // Liberty keeps back what does not fill the buffer when it is first flushed
        response.setHeader("Content-Type", contentType);
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        response.setHeader("X-Accel-Buffering", "no"); // for a proxy in between
        context.addListener(this);
        out.setWriteListener(this);
    }

    /** Says that there may be a next piece. Returns at once. */
    public void wake() {
        if (calls.getAndIncrement() == 0) {
            executor.execute(this::writeAll);
        }
    }

    /** Ends the answer, whether the client reads or not; writes nothing more. */
    public void end() {
        ending = true;
        if (calls.getAndIncrement() == 0) {
            writeAll();
        }
    }

    private void writeAll() {
        int seen = 1;
        do {
            write();
            seen = calls.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Whether a piece has been under way for longer than this. */
    public boolean isStuckFor(Duration time) {
        long since = busySince;
        return since != 0 && System.nanoTime() - since > time.toNanos();
    }

    private void write() {
        try {
            boolean more = begun && !ended;
            while (more && !ending && out.isReady()) {
                more = writeNext();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the client is gone", e);
            ending = true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an open answer broke off", e);
            ending = true;
        }
        if (ending && !ended) {
            ended = true;
            complete();
            source.ended();
        }
    }

    /** One step; answers false when there is nothing to write. */
    private boolean writeNext() throws IOException {
        if (unflushed) {
            unflushed = false;
            out.flush(); // does not wait: what was written is on its way, as the server is ready again
            return true;
        }
        busySince = 0;
        byte[] piece = source.next();
        if (piece == null) {
            ending = ending || source.isOver();
            return false;
        }
        busySince = System.nanoTime() | 1; // never 0
        unflushed = true;
        out.write(piece);
        return true;
    }

    private void complete() {
        if (!completed) {
            try {
                context.complete();
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "the server had ended the answer already", e);
            }
        }
    }

    @Override
    public void onWritePossible() {
        begun = true;
        wake();
    }

    @Override
    public void onError(Throwable fault) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        completed = true;
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nothing to do: the answer is begun once
    }
}
