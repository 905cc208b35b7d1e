package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationIdTest {
    @Test
    void ringsAndInvitationsNeverShareANumber() {
        assertThat(NotificationId.ofRing(7).value()).isEqualTo(14);
        assertThat(NotificationId.ofInvitation(7).value()).isEqualTo(15);
    }

    @Test
    void aNumberLeadsBackToItsRow() {
        assertThat(NotificationId.valueOf("14").isRing()).isTrue();
        assertThat(NotificationId.valueOf("14").rowId()).isEqualTo(7);
        assertThat(NotificationId.valueOf("15").isRing()).isFalse();
        assertThat(NotificationId.valueOf("15").rowId()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "abc", "-2", "1.5", " 2", "9999999999999999999"})
    void otherTextNamesNoEntry(String text) {
        assertThat(NotificationId.valueOf(text).value()).isZero();
    }
}
