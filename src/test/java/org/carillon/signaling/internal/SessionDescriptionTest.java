package org.carillon.signaling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.carillon.testing.Sdp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionDescriptionTest {

    @ParameterizedTest
    @CsvSource({"sendrecv, true", "sendonly, true", "recvonly, false", "inactive, false", "'', true"})
    void theDirectionOfASectionDecides(String direction, boolean sends) {
        assertThat(SessionDescription.read(Sdp.of(direction, "recvonly")))
                .isEqualTo(new SessionDescription(sends, false));
        assertThat(SessionDescription.read(Sdp.of("inactive", direction)))
                .isEqualTo(new SessionDescription(false, sends));
    }

    @Test
    void aDirectionBeforeTheSectionsIsThatOfAllWithoutOne() {
        assertThat(read("v=0", "a=recvonly", "m=audio 9 RTP/AVP 0", "m=video 9 RTP/AVP 96", "a=sendonly"))
                .isEqualTo(new SessionDescription(false, true));
    }

    @Test
    void theDirectionOfOneSectionIsNotThatOfTheNext() {
        assertThat(read("v=0", "m=audio 9 RTP/AVP 0", "a=recvonly", "m=video 9 RTP/AVP 96"))
                .isEqualTo(new SessionDescription(false, true));
    }

    @Test
    void oneSendingSectionOfAKindIsEnough() {
        assertThat(read(
                        "m=video 9 RTP/AVP 96",
                        "a=recvonly",
                        "m=video 9 RTP/AVP 96",
                        "m=video 9 RTP/AVP 96",
                        "a=inactive"))
                .isEqualTo(new SessionDescription(false, true));
    }

    @Test
    void aRefusedSectionSendsNothing() {
        assertThat(read("m=audio 0 RTP/AVP 0", "a=sendrecv")).isEqualTo(new SessionDescription(false, false));
    }

    @Test
    void aSectionThatTravelsWithAnotherIsNotRefused() {
        assertThat(read("m=audio 0 RTP/AVP 0", "a=bundle-only", "a=sendrecv"))
                .isEqualTo(new SessionDescription(true, false));
    }

    @Test
    void dataIsNeitherSoundNorPictures() {
        assertThat(SessionDescription.read(Sdp.dataOnly())).isEqualTo(new SessionDescription(false, false));
    }

    @ParameterizedTest
    @CsvSource({"''", "m=", "a=sendrecv", "audio", "m", "'{}'"})
    void whatIsNoDescriptionSendsNothing(String text) {
        assertThat(SessionDescription.read(text)).isEqualTo(new SessionDescription(false, false));
    }

    private static SessionDescription read(String... lines) {
        return SessionDescription.read(String.join("\n", lines));
    }
}
