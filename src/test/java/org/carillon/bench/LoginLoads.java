package org.carillon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What it costs to find out who asks: the same cheap request of nobody, by cookie and by app password. */
final class LoginLoads {
    private static final String CHEAP = "/ocs/v2.php/cloud/capabilities";

    private LoginLoads() {}

    static List<Run> logins(Stage stage) throws IOException, SQLException {
        List<Device> people = stage.devices(Run.MANY);
        String token = stage.conversation(people);
        List<Client> nobody = new ArrayList<>();
        List<Client> cookie = new ArrayList<>();
        List<Client> appPassword = new ArrayList<>();
        for (Device person : people) {
            stage.join(person, token);
            nobody.add(sending(person, person.requestOfNobody("GET", CHEAP)));
            cookie.add(sending(person, person.request("GET", CHEAP, "")));
            appPassword.add(sending(person, person.requestWithPassword("GET", CHEAP)));
        }
        List<Run> runs = new ArrayList<>(Run.oneAndAll("GET capabilities, app password", appPassword));
        runs.addAll(Run.oneAndAll("GET capabilities, cookie", cookie));
        runs.addAll(Run.oneAndAll("GET capabilities, no login", nobody));
        return runs;
    }

    private static Client sending(Device device, byte[] request) {
        return () -> device.expect(request);
    }
}
