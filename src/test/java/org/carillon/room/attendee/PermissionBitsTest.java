package org.carillon.room.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.carillon.people.guard.Permissions;
import org.junit.jupiter.api.Test;

/** Sums say the same as bits, for all permissions there are. */
class PermissionBitsTest {
    private static final int BITS = 8 + 16 + 128;

    @Test
    void sumsDoWhatBitsDo() throws SQLException {
        String sql = "select x, %s, %s, case when %s then 1 else 0 end from system_range(0, %d)"
                .formatted(
                        PermissionBits.plus("x", BITS),
                        PermissionBits.minus("x", BITS),
                        PermissionBits.isSet("x", Permissions.IGNORE_LOBBY),
                        Permissions.MAX);
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:permission-bits");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int seen = 0;
            for (; rows.next(); seen++) {
                int mask = rows.getInt(1);
                assertThat(rows.getInt(2)).isEqualTo(mask | BITS);
                assertThat(rows.getInt(3)).isEqualTo(mask & ~BITS);
                assertThat(rows.getInt(4) == 1).isEqualTo((mask & Permissions.IGNORE_LOBBY) != 0);
            }
            assertThat(seen).isEqualTo(Permissions.MAX + 1);
        }
    }
}
