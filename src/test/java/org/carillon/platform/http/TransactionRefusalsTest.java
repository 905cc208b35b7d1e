package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves a transaction (docs/adr/0034). */
class TransactionRefusalsTest {
    private final TransactionRefusals.Thrower outside = new TransactionRefusals.Thrower() {};

    static Stream<Exception> reasons() {
        return Stream.of(
                new RollbackException("no"),
                new HeuristicMixedException("no"),
                new HeuristicRollbackException("no"),
                new SystemException("no"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatCanNotBeCommittedIsUnchecked(Exception reason) {
        assertThatThrownBy(() -> outside.pass(callThat(reason)))
                .isInstanceOf(TransactionalException.class)
                .hasCause(reason);
    }

    @Test
    void whatAServiceThrowsStaysAsItIs() {
        IOException own = new IOException("of the service");

        assertThatThrownBy(() -> outside.pass(callThat(own))).isSameAs(own);
    }

    @Test
    void anAnswerStaysAsItIs() throws Exception {
        assertThat(outside.pass(callThat(null))).isEqualTo("done");
    }

    private static InvocationContext callThat(Exception fails) {
        HashMap<String, Object> data = new HashMap<>();
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getContextData")) {
                        return data;
                    }
                    if (fails != null) {
                        throw fails;
                    }
                    return "done";
                });
    }
}
