package org.carillon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that clients do with the server.
 *
 * @param key for {@code -Dbench.only}
 * @param opening prepares people and conversations, and answers the runs to measure with them
 */
record Scenario(String key, Opening opening) {
    @FunctionalInterface
    interface Opening {
        /** Throws {@link SkippedException} when the server does not offer what the scenario needs. */
        List<Run> open(Stage stage) throws IOException, SQLException;
    }

    static List<Scenario> all() {
        return List.of(
                new Scenario("get-call-2", CallLoads::peersOfTwo),
                new Scenario("get-call-50", CallLoads::peersOfFifty),
                new Scenario("put-flags", CallLoads::flags),
                new Scenario("call-join-leave", CallLoads::joinAndLeave),
                new Scenario("call-start-end", CallLoads::startAndEnd),
                new Scenario("rooms-1", stage -> ConversationLoads.list(stage, 1)),
                new Scenario("rooms-50", stage -> ConversationLoads.list(stage, 50)),
                new Scenario("rooms-500", stage -> ConversationLoads.list(stage, 500)),
                new Scenario("participants-1000", stage -> ConversationLoads.participants(stage, 1000)),
                new Scenario("conversation-join-leave", ConversationLoads::joinAndLeave),
                new Scenario("login", LoginLoads::logins),
                new Scenario("start-1000", StartLoads::starts),
                new Scenario("streams-2000", WaitingLoads::streams),
                new Scenario("pulls-1000", WaitingLoads::pulls));
    }
}
