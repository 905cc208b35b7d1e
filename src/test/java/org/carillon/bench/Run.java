package org.carillon.bench;

import java.util.List;
import java.util.function.Supplier;

/**
 * Clients that load the server at the same time.
 *
 * @param name what they do
 * @param arrangement how many they are and, where it matters, in how many conversations
 * @param aim cycles per second that Carillon wants to reach, empty if none
 * @param note what else is to be said when the run is over
 */
record Run(String name, String arrangement, String aim, List<Client> clients, Supplier<String> note) {
    static final int MANY = 8;

    static Run of(String name, String arrangement, List<Client> clients) {
        return new Run(name, arrangement, "", clients, () -> "");
    }

    /** One client alone, then all of them. */
    static List<Run> oneAndAll(String name, List<Client> clients) {
        return List.of(of(name, "1", clients.subList(0, 1)), of(name, String.valueOf(clients.size()), clients));
    }

    Run aimingAt(int cyclesPerSecond) {
        return new Run(name, arrangement, String.valueOf(cyclesPerSecond), clients, note);
    }

    Run noting(Supplier<String> remark) {
        return new Run(name, arrangement, aim, clients, remark);
    }
}
