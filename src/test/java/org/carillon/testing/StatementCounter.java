package org.carillon.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate prepares, by the request that the thread works for. */
public class StatementCounter implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<String> CURRENT_REQUEST = new ThreadLocal<>();
    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();

    static void begin(String requestId) {
        CURRENT_REQUEST.set(requestId);
    }

    static void end() {
        CURRENT_REQUEST.remove();
    }

    static int count(String requestId) {
        return COUNTS.getOrDefault(requestId, 0);
    }

    @Override
    public String inspect(String sql) {
        String requestId = CURRENT_REQUEST.get();
        if (requestId != null) {
            COUNTS.merge(requestId, 1, Integer::sum);
        }
        return sql;
    }
}
