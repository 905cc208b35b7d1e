package org.carillon.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseFailureTest {
    @Test
    void aBrokenConnectionIsFoundBehindOtherExceptions() {
        Throwable broken = new IllegalStateException(new RuntimeException(new SQLException("gone", "08006")));

        assertThat(DatabaseFailure.isBehind(broken)).isTrue();
    }

    @Test
    void aDatabaseThatShutsDownOrStartsIsNotThere() {
        assertThat(DatabaseFailure.isBehind(new SQLException("shutting down", "57P01")))
                .isTrue();
        assertThat(DatabaseFailure.isBehind(new SQLNonTransientConnectionException("refused")))
                .isTrue();
    }

    @Test
    void anEmptyPoolAndABrokenTransactionManagerAreNotThere() {
        assertThat(DatabaseFailure.isBehind(new ResourceAllocationException("no managed connection")))
                .isTrue();
        assertThat(DatabaseFailure.isBehind(new RuntimeException(new XAException(XAException.XAER_RMFAIL))))
                .isTrue();
    }

    @Test
    void ourOwnFaultsAreFaults() {
        assertThat(DatabaseFailure.isBehind(new SQLException("syntax", "42601")))
                .isFalse();
        assertThat(DatabaseFailure.isBehind(new SQLException("no state"))).isFalse();
        assertThat(DatabaseFailure.isBehind(new XAException(XAException.XA_RBROLLBACK)))
                .isFalse();
        assertThat(DatabaseFailure.isBehind(new NullPointerException())).isFalse();
    }

    @Test
    void causesThatGoInCirclesEnd() {
        RuntimeException first = new RuntimeException();
        RuntimeException second = new RuntimeException(first);
        first.initCause(second);

        assertThat(DatabaseFailure.isBehind(first)).isFalse();
    }
}
