package org.carillon.people.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserStatusTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final UserStatus status = new UserStatus("mira");

    @Test
    void everyChangeIsANewVersion() {
        assertThat(status.version()).isZero();

        status.choose(StatusType.ONLINE);
        status.choose(StatusType.ONLINE);
        status.say(PredefinedMessage.MEETING, null);
        status.say(new OwnMessage(null, "On stage"), null);
        status.sayNothing();

        assertThat(status.version()).isEqualTo(5);
    }

    @Test
    void aMessageIsGoneInTheSecondOfItsEnd() {
        status.choose(StatusType.DND);
        status.say(PredefinedMessage.MEETING, NOW.plusSeconds(60));

        assertThat(status.at(NOW.plusSeconds(59)).messageId()).isEqualTo("meeting");
        assertThat(status.at(NOW.plusSeconds(60)))
                .isEqualTo(new CurrentStatus("mira", StatusType.DND, true, null, null, null, null));
    }

    @Test
    void aMessageWithoutEndStays() {
        status.say(new OwnMessage("🎸", "On stage"), null);

        assertThat(status.at(Instant.MAX).message()).isEqualTo("On stage");
    }

    @ParameterizedTest
    @EnumSource
    void aCallShowsUnlessInvisible(StatusType type) {
        status.choose(type);
        status.say(new OwnMessage("🎸", "On stage"), NOW.plusSeconds(60));

        CurrentStatus during = status.at(NOW).inCall();

        if (type == StatusType.INVISIBLE) {
            assertThat(during).isEqualTo(status.at(NOW));
        } else {
            StatusType shown = type == StatusType.DND ? StatusType.DND : StatusType.AWAY;
            assertThat(during).isEqualTo(new CurrentStatus("mira", shown, false, "call", "💬", "In a call", null));
        }
    }

    @Test
    void othersAreNotToldOfInvisibility() {
        status.choose(StatusType.INVISIBLE);

        assertThat(status.at(NOW).own().status()).isEqualTo("invisible");
        assertThat(status.at(NOW).listed().status()).isEqualTo("offline");
        assertThat(status.at(NOW).shown().status()).isEqualTo("offline");
    }
}
