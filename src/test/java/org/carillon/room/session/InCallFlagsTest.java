package org.carillon.room.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.people.guard.Permissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of docs/contract/call.md 1.1 and the mask of 1.7. */
class InCallFlagsTest {

    @Test
    void whoSaysNothingComesWithAudioAndVideo() {
        assertThat(InCallFlags.ofJoin(null).bits()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 3", "8, 9", "14, 15", "15, 15"})
    void whoJoinsIsInTheCall(int sent, int bits) {
        assertThat(InCallFlags.ofJoin(sent).bits()).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "6, false", "9, true"})
    void theFirstBitSaysWhoIsIn(int bits, boolean inCall) {
        assertThat(new InCallFlags(bits).isInCall()).isEqualTo(inCall);
    }

    @ParameterizedTest
    @CsvSource({"7, 254, 7", "7, 48, 7", "7, 16, 3", "7, 32, 5", "7, 1, 1", "15, 1, 9", "8, 0, 8", "0, 254, 0"})
    void permissionsTakeMediaAway(int bits, int permissions, int left) {
        assertThat(new InCallFlags(bits).allowedBy(new Permissions(permissions)).bits())
                .isEqualTo(left);
    }
}
