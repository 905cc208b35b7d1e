package org.carillon.people.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is granted so often in a minute, however right it is (docs/contract/protection.md 3). */
class RateIT extends DeployedGroup {
    @Test
    void nobodyRingsAllTheTime() {
        Actor late = talk.user("late");
        owner.add(room, late);
        owner.join(room);
        owner.joinCallSilently(room).ok();
        int target = late.attendeeId(room);

        refusesSomeOf(301, () -> owner.ring(room, target));

        talk.advanceClock(Duration.ofMinutes(1));
        assertThat(owner.ring(room, target).status()).isNotEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"POST, /login/v2", "GET, /login/flow"})
    void loginFlowsDoNotBeginAllTheTime(String method, String path) {
        talk.advanceClock(Duration.ofHours(1)); // another minute than any other test has used

        refusesSomeOf(121, () -> talk.guest().request(method, path).send());

        talk.advanceClock(Duration.ofMinutes(1));
        assertThat(talk.guest().request(method, path).send()).hasStatus(200);
    }

    @Test
    void requestTokensAreNotHandedOutAllTheTime() {
        OcsAnswer refused = refusesSomeOf(1_201, () -> talk.guest()
                .request("GET", "/csrftoken")
                .header("X-Forwarded-For", "203.0.113.77")
                .send());

        assertThat(refused.body()).isEqualTo("[]");
    }

    /**
     * Sends one request more than two minutes allow, as another minute may begin meanwhile: the first half is answered.
     *
     * @return the first that was refused
     */
    private static OcsAnswer refusesSomeOf(int times, Supplier<OcsAnswer> request) {
        List<OcsAnswer> answers = Stream.generate(request).limit(times).toList();
        assertThat(answers.subList(0, times / 2)).extracting(OcsAnswer::status).containsOnly(200);
        OcsAnswer refused = answers.stream()
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(refused).hasStatus(429);
        return refused;
    }
}
