package org.carillon.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the owner of a {@link Receipted} answer what became of it. A server notices that a client has gone away only by
 * the second thing it writes, a moment after the first: so a doubtful answer in JSON begins with a space.
 *
 * <p>Source: docs/contract/signaling.md 5.2.
 */
@Provider
@ApplicationScoped
public class ReceiptWriter implements WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(ReceiptWriter.class.getName());
    private static final long MOMENT = Duration.ofMillis(3).toNanos();

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(Receipted.PROPERTY) instanceof Receipted answer)) {
            context.proceed();
            return;
        }
        boolean written = false;
        try {
            OutputStream out = context.getOutputStream();
            if (answer.doubtful() && context.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                out.write(' ');
                flush(out);
                pause();
            }
            context.proceed();
            flush(out);
            answer.receipt().written();
            written = true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "a client has gone away before it was answered", e);
        } finally {
            if (!written) {
                answer.receipt().lost();
            }
        }
    }

    /** Twice, as Open Liberty takes the first one for a hint. */
    private static void flush(OutputStream out) throws IOException {
        out.flush();
        out.flush();
    }

    /** Parking alone may end at once, for reasons of the thread that have nothing to do with this. */
    private static void pause() {
        long end = System.nanoTime() + MOMENT;
        for (long left = MOMENT; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
