package org.carillon.platform.http;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.platform.cluster.DatabaseFailure;

/** What a client is told of a failure that nobody meant as an answer. Nothing of it reaches the client. */
public final class UnexpectedFailure {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailure.class.getName());

    private UnexpectedFailure() {}

    /**
     * The refusal behind it if there is one, as servers wrap what they pass on; {@link ApiError#UNAVAILABLE} while the
     * database is away; else {@link ApiError#INTERNAL}, and the failure is logged once.
     *
     * @param of what failed, for the log: one line without secrets
     */
    public static ApiException refusal(Throwable failure, Supplier<String> of) {
        return ApiException.behind(failure).orElseGet(() -> new ApiException(error(failure, of)));
    }

    private static ApiError error(Throwable failure, Supplier<String> of) {
        if (DatabaseFailure.isBehind(failure)) {
            LOG.warning(() -> "the database is not there for " + of.get() + ": " + LogText.oneLine(failure.toString()));
            return ApiError.UNAVAILABLE;
        }
        LOG.log(Level.SEVERE, failure, () -> "fault in " + of.get());
        return ApiError.INTERNAL;
    }
}
