package org.carillon.people.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 246, 255})
    void eightBitsAreValid(int bits) {
        assertThat(Permissions.isValid(bits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void moreOrFewerAreNot(int bits) {
        assertThat(Permissions.isValid(bits)).isFalse();
    }

    @Test
    void nothingIsNotValid() {
        assertThat(Permissions.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 3", "254, 255", "255, 255"})
    void aStoredMaskIsMarkedUnlessItInherits(int sent, int stored) {
        assertThat(Permissions.custom(sent).bits()).isEqualTo(stored);
    }

    @Test
    void onlyZeroInherits() {
        Permissions other = new Permissions(16);

        assertThat(Permissions.INHERIT.or(other)).isEqualTo(other);
        assertThat(new Permissions(1).or(other)).isEqualTo(new Permissions(1));
    }

    @Test
    void bitsAreAddedAndTakenAway() {
        assertThat(new Permissions(246).plus(8).bits()).isEqualTo(254);
        assertThat(new Permissions(246).plus(2).bits()).isEqualTo(246);
        assertThat(new Permissions(246).minus(2).bits()).isEqualTo(244);
        assertThat(new Permissions(246).minus(9).bits()).isEqualTo(246);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, false, false, false",
        "1, false, false, false, false",
        "2, true, false, false, false",
        "8, false, true, false, false",
        "16, false, false, true, false",
        "32, false, false, false, true",
        "246, true, false, true, true",
        "254, true, true, true, true"
    })
    void eachBitAllowsOneThing(int bits, boolean startCall, boolean ignoreLobby, boolean audio, boolean video) {
        Permissions permissions = new Permissions(bits);

        assertThat(permissions.mayStartCall()).isEqualTo(startCall);
        assertThat(permissions.mayIgnoreLobby()).isEqualTo(ignoreLobby);
        assertThat(permissions.mayPublishAudio()).isEqualTo(audio);
        assertThat(permissions.mayPublishVideo()).isEqualTo(video);
    }
}
