package org.carillon.testing;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The floor of every integration test: the WAR is deployed, a client stands at its door, settings are put back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class DeployedTalk {
    protected TalkClient talk;

    @BeforeEach
    void openTheDoor() {
        talk = new TalkClient(CarillonServer.baseUri());
    }

    @AfterEach
    void putSettingsBack() {
        talk.settings().restore();
    }
}
