package org.carillon.platform.cluster;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/** Tells a database that cannot be reached from a fault of ours: the client may come again. */
public final class DatabaseFailure {
    /** Connection exceptions, and operator intervention: a database that shuts down or starts. */
    private static final Set<String> GONE = Set.of("08", "57");

    private static final int DEEPEST = 30;

    private DatabaseFailure() {}

    /** Whether one of the causes is that the database cannot be reached. */
    public static boolean isBehind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isGone(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isGone(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return sql instanceof SQLRecoverableException
                    || sql instanceof SQLTransientConnectionException
                    || sql instanceof SQLNonTransientConnectionException
                    || (state != null && state.length() == 5 && GONE.contains(state.substring(0, 2)));
        }
        if (cause instanceof XAException xa) {
            return xa.errorCode == XAException.XAER_RMFAIL || xa.errorCode == XAException.XAER_RMERR;
        }
        return cause instanceof ResourceException; // no connection in the pool, and none could be made
    }
}
