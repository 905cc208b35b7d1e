package org.carillon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Clients of the conversation endpoints. */
final class ConversationLoads {
    private static final byte[] CONVERSATION = "\"attendeeId\"".getBytes(StandardCharsets.US_ASCII);

    private ConversationLoads() {}

    /** The list of conversations of people who have as many. */
    static List<Run> list(Stage stage, int conversations) throws IOException, SQLException {
        List<Device> people = stage.devices(Run.MANY);
        String group = stage.group(people, 0);
        String token = "";
        for (int i = 0; i < conversations; i++) {
            token = stage.conversation(people.get(i % Run.MANY), group);
        }
        List<Client> clients = new ArrayList<>();
        for (Device person : people) {
            stage.join(person, token);
            byte[] get = person.request("GET", Device.TALK + "/room", "");
            clients.add(() -> {
                int found = person.expect(get).count(CONVERSATION);
                if (found != conversations) {
                    throw new WrongAnswerException(found + " conversations, not " + conversations);
                }
            });
        }
        List<Run> runs = Run.oneAndAll("GET room, " + conversations + " in the list", clients);
        return conversations == 50 ? List.of(runs.get(0), runs.get(1).aimingAt(400)) : runs;
    }

    /** The list of participants of a conversation with as many members, who are not there. */
    static List<Run> participants(Stage stage, int members) throws IOException, SQLException {
        List<Device> people = stage.devices(Run.MANY);
        String token = stage.conversation(people.get(0), stage.group(people, members - Run.MANY - 1));
        List<Client> clients = new ArrayList<>();
        for (Device person : people) {
            stage.join(person, token);
            byte[] get = person.request("GET", Device.TALK + "/room/" + token + "/participants", "");
            clients.add(() -> {
                int found = person.expect(get).count(CONVERSATION);
                if (found != members) {
                    throw new WrongAnswerException(found + " participants, not " + members);
                }
            });
        }
        return Run.oneAndAll("GET participants, " + members + " in the list", clients);
    }

    /** Joining and leaving a conversation of two. */
    static List<Run> joinAndLeave(Stage stage) throws IOException, SQLException {
        String name = "join + leave a conversation";
        List<Client> apart = new ArrayList<>();
        for (int i = 0; i < Run.MANY; i++) {
            apart.add(comingAndGoing(stage, stage.devices(2)).get(0));
        }
        return List.of(
                Run.of(name, "1", apart.subList(0, 1)),
                Run.of(name, "8", apart),
                Run.of(name, "8 in one", comingAndGoing(stage, stage.devices(Run.MANY))));
    }

    private static List<Client> comingAndGoing(Stage stage, List<Device> people) throws IOException, SQLException {
        String token = stage.conversation(people);
        String presence = Device.TALK + "/room/" + token + "/participants/active";
        List<Client> clients = new ArrayList<>();
        for (Device person : people) {
            person.join(token);
            byte[] join = person.request("POST", presence, "");
            byte[] leave = person.request("DELETE", presence, "");
            person.expect(leave);
            clients.add(() -> {
                person.expect(join);
                person.expect(leave);
            });
        }
        return clients;
    }
}
