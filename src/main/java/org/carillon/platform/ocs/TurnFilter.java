package org.carillon.platform.ocs;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.carillon.platform.cluster.DatabaseFailure;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.SentPath;
import org.carillon.platform.turn.Turns;

/**
 * Lets so many requests of one network at a time hold a thread; the others wait without one. A turn lasts until the
 * answer is written, or until the request itself waits for something. First in {@code web.xml}, as annotated filters
 * have no order.
 *
 * <p>Source: docs/contract/protection.md 5.
 */
public class TurnFilter extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(TurnFilter.class.getName());
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 30;

    @Inject
    private transient Turns turns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SentPath unused = SentPath.of(request); // noted before anybody dispatches
        String network = turns.network(request);
        switch (turns.enter(network, request)) {
            case NOW -> {
                try {
                    serve(request, response, chain);
                } finally {
                    turns.leave(network);
                }
            }
            case NEVER -> {
                response.setHeader("Connection", "close"); // it may be about to send more
                EdgeFilter.refuse(ApiError.CROWDED, request, response);
            }
            case LATER -> {} // dispatched again with a turn
        }
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        TurnAnswer answer = new TurnAnswer(response);
        try {
            chain.doFilter(request, answer);
            if (!request.isAsyncStarted()) {
                answer.send();
            }
        } catch (IOException | ServletException | RuntimeException e) {
            if (!answer.isCommitted() || !isClientGone(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "the client is gone", e);
        }
    }

    /** Left to the servers, who log it as a fault, and keep what CDI notes of the request on the thread. */
    private static boolean isClientGone(Throwable failure) {
        return !DatabaseFailure.isBehind(failure)
                && Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST)
                        .anyMatch(IOException.class::isInstance);
    }
}
