package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.LyingProvider;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.ProviderLogins.Person;
import org.junit.jupiter.api.Test;

/** Providers that are down or slow (docs/contract/sign-in.md 2). */
class ProviderOutageIT extends DeployedTalk {

    @Test
    void aProviderThatIsDownIsToldAndOthersGoOn() {
        OcsAnswer answer = ProviderLogins.begin(talk.guest(), "down", "/");

        assertThat(answer).hasStatus(503);
        assertThat(answer.body()).contains("down does not answer");
        try (LyingProvider lying = LyingProvider.on(LyingProvider.PORT)) {
            assertThat(ProviderLogins.whoIs(ProviderLogins.signIn(talk, lying, Person.named(talk, "Mira"))))
                    .succeeds();
        }
    }

    @Test
    void aSilentProviderHoldsFewAndForAWhile() {
        try (LyingProvider lying = LyingProvider.on(LyingProvider.PORT)) {
            Person.named(talk, "Mira").said(lying);
            lying.silentAt("/token");
            List<String> callbacks = new ArrayList<>();
            List<Actor> browsers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Actor browser = talk.guest();
                browsers.add(browser);
                callbacks.add(ProviderLogins.callback(lying, ProviderLogins.begin(browser, "lying", "/")));
            }
            long begun = System.nanoTime();
            List<CompletableFuture<OcsAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < callbacks.size(); i++) {
                answers.add(LoginFlows.page(browsers.get(i), "GET", callbacks.get(i))
                        .sendAsync());
            }
            assertThat(ProviderLogins.whoIs(talk.user("bert"))).succeeds();

            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).hasStatus(503));
            assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
        }
    }
}
