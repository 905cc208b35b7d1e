package org.carillon.channel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void namesTakeThePlaceOfPlaceholders() {
        assertThat(Phrase.GROUP_INVITED.text("Mira", "Standup"))
                .isEqualTo("Mira invited you to a group conversation: Standup");
    }

    @Test
    void whatLooksLikeAPlaceholderInANameStays() {
        assertThat(Phrase.GROUP_INVITED.text("{call} $1 \\", "{user}"))
                .isEqualTo("{call} $1 \\ invited you to a group conversation: {user}");
    }

    @Test
    void aCallOfAGuestNeedsNoName() {
        assertThat(Phrase.GROUP_CALLING.text(null, "Standup")).isEqualTo("A group call has started in Standup");
    }
}
