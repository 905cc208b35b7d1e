package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillon.people.identity.DeviceUses.Use;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses are written at most once a minute (docs/contract/sign-in.md 9). */
class DeviceUsesTest {
    private static final Caller PHONE = new Caller("mira", "Mira", false, 7L, "7", Privacy.NONE);

    private final List<Map<Long, Use>> written = new ArrayList<>();
    private final DeviceUses uses = new DeviceUses();
    private boolean held;
    private Instant now = Instant.parse("2026-12-01T12:00:00Z");

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    void letItWrite() {
        uses.written = new DeviceUseService() {
            @Override
            Set<Long> write(DeviceKind kind, Map<Long, Use> some) {
                written.add(Map.copyOf(some));
                return held ? Set.of() : Set.copyOf(some.keySet());
            }
        };
        uses.addresses = new ClientAddress() {
            @Override
            public String of(HttpServletRequest request) {
                return "192.0.2.1";
            }
        };
        uses.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Test
    void theFirstUseIsWrittenSoonAndLaterOnesAMinuteAfter() {
        useAfter(0);
        uses.write(false);
        useAfter(5);
        uses.write(false);
        useAfter(50);
        uses.write(false);
        assertThat(written).hasSize(1);

        useAfter(5);
        uses.write(false);

        assertThat(written).last().isEqualTo(Map.of(7L, new Use(now, "192.0.2.1")));
        assertThat(written).hasSize(2);
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
        useAfter(0);
        uses.write(false);
        now = now.plus(Duration.ofMinutes(2));
        uses.write(false);

        assertThat(written).hasSize(1);
    }

    @Test
    void whatSomebodyHoldsIsTriedAgainAndGivenUpInTheEnd() {
        held = true;
        useAfter(0);
        for (int i = 0; i < 30; i++) {
            uses.write(false);
            now = now.plusSeconds(60);
        }

        assertThat(written).hasSize(11);
    }

    @Test
    void theLastUsesAreWrittenWhenTheNodeStops() {
        useAfter(0);
        uses.write(false);
        useAfter(1);

        uses.write(true);

        assertThat(written).hasSize(2);
    }

    @Test
    void guestsAndPasswordsAreNoDevices() {
        uses.note(Caller.GUEST);
        uses.note(new Caller("mira", "Mira", false, null, "digest", Privacy.NONE));
        uses.write(true);

        assertThat(written).isEmpty();
    }

    private void useAfter(int seconds) {
        now = now.plusSeconds(seconds);
        uses.note(PHONE);
    }
}
