package org.carillon.testing;

import org.carillon.testing.ProviderLogins.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a provider, somebody whom it knows, and their browser, which is not signed in yet. */
public abstract class DeployedProvider extends DeployedTalk {
    protected LyingProvider lying;
    protected Person mira;
    protected Actor browser;

    @BeforeEach
    void openTheProvider() {
        lying = LyingProvider.on(LyingProvider.PORT);
        mira = Person.named(talk, "Mira");
        browser = talk.guest();
    }

    @AfterEach
    void closeTheProvider() {
        lying.close();
    }
}
