package org.carillon.testing;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A server's executor for tests without a server: what it is given runs when the test says so, on the test's thread.
 */
public final class QueuedExecutor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** The executor as classes of the application know it: it executes, and hands on no context. */
    public ManagedExecutorService managed() {
        return proxy(ManagedExecutorService.class, (method, value) -> switch (method) {
            case "execute" -> waiting.add((Runnable) value);
            case "getContextService" -> context();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** A server's context service that hands on nothing. */
    public static ContextService context() {
        return proxy(ContextService.class, (name, task) -> task);
    }

    /** Runs what waits, and what that adds, until nothing waits. */
    public void runAll() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private interface Answer {
        Object to(String method, Object value);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    Object answered = answer.to(method.getName(), values == null ? null : values[0]);
                    return method.getReturnType() == void.class ? null : answered;
                }));
    }
}
