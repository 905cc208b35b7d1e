package org.carillon.platform.ocs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.carillon.platform.http.UnexpectedFailure;
import org.carillon.platform.turn.Turns;

/**
 * Answers of requests that waited without a thread. One that comes late is written in a turn of its client's network
 * ({@link Turns}): who has the news for many never waits for a client that does not read. A refusal is an answer like
 * any other; left to the server, it would be logged as a fault.
 */
@ApplicationScoped
public class LateAnswers {
    @Inject
    ApiExceptionMapper refusals;

    @Inject
    Turns turns;

    /**
     * What the current request is answered when that is known; 503 when the database is gone, any other fault is
     * logged.
     */
    public <A> CompletionStage<Response> answer(CompletionStage<A> known, Function<A, Response> answer) {
        CompletionStage<Response> response =
                known.handle((given, failure) -> failure == null ? answer.apply(given) : toResponse(failure));
        if (response.toCompletableFuture().isDone()) {
            return response; // written by the thread of the request
        }
        Executor turn = turns.later();
        CompletableFuture<Response> written = new CompletableFuture<>();
        CompletionStage<Void> unused = response.thenAccept(late -> turn.execute(() -> written.complete(late)));
        return written;
    }

    private Response toResponse(Throwable failure) {
        return refusals.answer(UnexpectedFailure.refusal(failure, () -> "a waiting request"));
    }
}
