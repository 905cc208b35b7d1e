package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carillon.people.guard.Permissions;
import org.carillon.platform.http.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsMethodTest {

    @ParameterizedTest
    @CsvSource({"set, 16, 17", "set, 0, 0", "add, 8, 255", "add, 0, 247", "remove, 2, 245", "remove, 255, 1"})
    void eachStartsWhereItSays(String name, int bits, int result) {
        assertThat(PermissionsMethod.of(name).apply(Permissions.FACTORY, bits)).isEqualTo(new Permissions(result));
    }

    @Test
    void operandsDoTheSameToStoredPermissions() {
        for (int bits = 0; bits < 256; bits++) {
            assertThat(17 | PermissionsMethod.ADD.operand(bits))
                    .isEqualTo(PermissionsMethod.ADD
                            .apply(new Permissions(17), bits)
                            .bits());
            assertThat(17 & PermissionsMethod.REMOVE.operand(bits))
                    .isEqualTo(PermissionsMethod.REMOVE
                            .apply(new Permissions(17), bits)
                            .bits());
        }
    }

    @ParameterizedTest
    @CsvSource({"SET", "''", "toggle"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> PermissionsMethod.of(name)).isInstanceOf(ApiException.class);
        assertThatThrownBy(() -> PermissionsMethod.of(null)).isInstanceOf(ApiException.class);
    }
}
