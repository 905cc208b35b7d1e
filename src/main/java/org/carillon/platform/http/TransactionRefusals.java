package org.carillon.platform.http;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;

/**
 * Carries a refusal past the interceptor of the server that owns the transaction, which takes each exception that
 * leaves one for a fault: Open Liberty writes an incident file. So the refusal is taken inside the transaction, which
 * is marked to be rolled back, and thrown again outside of it.
 *
 * <p>What keeps a transaction from being committed leaves it unchecked on every server: tasks and callers catch that.
 *
 * <p>Each kind of transaction that services use needs a pair of these. Source: docs/adr/0034.
 */
final class TransactionRefusals {
    private static final String REFUSAL = TransactionRefusals.class.getName();

    private TransactionRefusals() {}

    /** Inside the transaction: takes the refusal, so that the server's interceptor sees none. */
    abstract static class Taker {
        @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
        TransactionSynchronizationRegistry transaction;

        @AroundInvoke
        Object take(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (ApiException refusal) {
                if (rollsBack(call)) {
                    transaction.setRollbackOnly();
                }
                call.getContextData().put(REFUSAL, refusal);
                return null;
            }
        }

        /** Unless the service says that what it did before the refusal stays. */
        private static boolean rollsBack(InvocationContext call) {
            Transactional own = call.getMethod().getAnnotation(Transactional.class);
            Transactional rule =
                    own != null ? own : call.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
            if (rule == null) {
                return true;
            }
            for (Class<?> kept : rule.dontRollbackOn()) {
                if (kept.isAssignableFrom(ApiException.class)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Outside of the transaction: throws what was taken inside. */
    abstract static class Thrower {
        @AroundInvoke
        Object pass(InvocationContext call) throws Exception {
            Object answer = proceed(call);
            if (call.getContextData().remove(REFUSAL) instanceof ApiException refusal) {
                throw refusal;
            }
            return answer;
        }

        /** WildFly throws what its transactions throw when they can not be committed, which no caller expects. */
        private static Object proceed(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } catch (RollbackException
                    | HeuristicMixedException
                    | HeuristicRollbackException
                    | SystemException notCommitted) {
                throw new TransactionalException("the transaction could not be committed", notCommitted);
            }
        }
    }

    /** For services that join a transaction or begin one. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    static class TakerInJoined extends Taker {}

    /** For services that join a transaction or begin one. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    static class ThrowerOfJoined extends Thrower {}

    /** For steps in a transaction of their own. */
    @Interceptor
    @Transactional(REQUIRES_NEW)
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    static class TakerInOwn extends Taker {}

    /** For steps in a transaction of their own. */
    @Interceptor
    @Transactional(REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE)
    static class ThrowerOfOwn extends Thrower {}
}
