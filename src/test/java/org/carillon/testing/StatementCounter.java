package org.carillon.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate prepares, by the request that the thread works for, and all of them. */
public class StatementCounter implements StatementInspector {
    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<String> CURRENT_REQUEST = new ThreadLocal<>();
    private static final Map<String, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> AUDIT_COUNTS = new ConcurrentHashMap<>();
    private static final AtomicInteger TOTAL = new AtomicInteger();

    static void begin(String requestId) {
        CURRENT_REQUEST.set(requestId);
    }

    static void end() {
        CURRENT_REQUEST.remove();
    }

    static int count(String requestId) {
        return COUNTS.getOrDefault(requestId, 0);
    }

    /** Of them, those about the audit log. */
    static int auditCount(String requestId) {
        return AUDIT_COUNTS.getOrDefault(requestId, 0);
    }

    static int total() {
        return TOTAL.get();
    }

    @Override
    public String inspect(String sql) {
        TOTAL.incrementAndGet();
        String requestId = CURRENT_REQUEST.get();
        if (requestId != null) {
            COUNTS.merge(requestId, 1, Integer::sum);
            if (sql.contains("audit_")) {
                AUDIT_COUNTS.merge(requestId, 1, Integer::sum);
            }
        }
        return sql;
    }
}
