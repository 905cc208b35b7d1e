package org.carillon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Clients of the call endpoints. */
final class CallLoads {
    private static final byte[] PEER = "\"sessionId\"".getBytes(StandardCharsets.US_ASCII);

    private CallLoads() {}

    /** Who is in the call: eight conversations with two people each. */
    static List<Run> peersOfTwo(Stage stage) throws IOException, SQLException {
        List<Run> runs = Run.oneAndAll("GET call, 2 in it", pairs(stage));
        return List.of(runs.get(0), runs.get(1).aimingAt(1000));
    }

    /** Who is in the call: one conversation with fifty people. */
    static List<Run> peersOfFifty(Stage stage) throws IOException, SQLException {
        List<Device> people = stage.devices(50);
        String token = stage.conversation(people);
        for (Device person : people) {
            stage.enterCall(person, token);
        }
        List<Client> clients = new ArrayList<>();
        for (Device person : people.subList(0, Run.MANY)) {
            clients.add(asking(person, call(token), 50));
        }
        return Run.oneAndAll("GET call, 50 in it", clients);
    }

    /** One client in each of eight conversations, who asks who the two people in the call are. */
    static List<Client> pairs(Stage stage) throws IOException, SQLException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < Run.MANY; i++) {
            List<Device> pair = stage.devices(2);
            String token = stage.conversation(pair);
            stage.enterCall(pair.get(0), token);
            stage.enterCall(pair.get(1), token);
            clients.add(asking(pair.get(0), call(token), 2));
        }
        return clients;
    }

    /** Changes of flags, each another one than the last. */
    static List<Run> flags(Stage stage) throws IOException, SQLException {
        String name = "PUT flags";
        List<Client> apart = new ArrayList<>();
        for (int i = 0; i < Run.MANY; i++) {
            apart.add(changingFlags(stage, stage.devices(2)).get(0));
        }
        return List.of(
                Run.of(name, "1", apart.subList(0, 1)),
                Run.of(name, "8", apart).aimingAt(600),
                Run.of(name, "8 in one", changingFlags(stage, stage.devices(Run.MANY))));
    }

    /** Joining and leaving a call that goes on, as somebody else stays in it. */
    static List<Run> joinAndLeave(Stage stage) throws IOException, SQLException {
        String name = "join + leave a running call";
        List<Client> apart = new ArrayList<>();
        for (int i = 0; i < Run.MANY; i++) {
            apart.add(joiningAndLeaving(stage, stage.devices(2), 1).get(0));
        }
        return List.of(
                Run.of(name, "1", apart.subList(0, 1)),
                Run.of(name, "8", apart).aimingAt(150),
                Run.of(name, "8 in one", joiningAndLeaving(stage, stage.devices(Run.MANY + 1), 1)));
    }

    /** The same by the only one in the call: each cycle starts and ends it, and rings the other member. */
    static List<Run> startAndEnd(Stage stage) throws IOException, SQLException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < Run.MANY; i++) {
            clients.add(joiningAndLeaving(stage, stage.devices(2), 0).get(1));
        }
        return Run.oneAndAll("start + end a call", clients);
    }

    /** A client that asks for the peers, and counts them. */
    static Client asking(Device device, String path, int people) {
        byte[] get = device.request("GET", path, "");
        return () -> {
            int found = device.expect(get).count(PEER);
            if (found != people) {
                throw new WrongAnswerException(found + " people in the call, not " + people);
            }
        };
    }

    static String call(String token) {
        return Device.TALK + "/call/" + token;
    }

    private static List<Client> changingFlags(Stage stage, List<Device> people) throws IOException, SQLException {
        String token = stage.conversation(people);
        List<Client> clients = new ArrayList<>();
        for (Device person : people) {
            stage.enterCall(person, token);
            clients.add(new FlagChanger(person, token));
        }
        return clients;
    }

    /** The first {@code staying} people stay in the call, the others come and go. */
    private static List<Client> joiningAndLeaving(Stage stage, List<Device> people, int staying)
            throws IOException, SQLException {
        String token = stage.conversation(people);
        for (Device person : people.subList(0, staying)) {
            stage.enterCall(person, token);
        }
        List<Client> clients = new ArrayList<>();
        for (Device person : people.subList(staying, people.size())) {
            stage.join(person, token);
            byte[] join = person.request("POST", call(token), "flags=7");
            byte[] leave = person.request("DELETE", call(token), "");
            clients.add(() -> {
                person.expect(join);
                person.expect(leave);
            });
        }
        return clients;
    }

    /** Turns the camera off and on. */
    private static final class FlagChanger implements Client {
        private final Device device;
        private final byte[] off;
        private final byte[] on;
        private boolean showing = true;

        FlagChanger(Device device, String token) {
            this.device = device;
            off = device.request("PUT", call(token), "flags=3");
            on = device.request("PUT", call(token), "flags=7");
        }

        @Override
        public void cycle() throws IOException {
            device.expect(showing ? off : on);
            showing = !showing;
        }
    }
}
