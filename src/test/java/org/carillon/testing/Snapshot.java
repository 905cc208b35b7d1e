package org.carillon.testing;

import static org.carillon.testing.CarillonServer.encode;

import java.util.List;

/**
 * All that the server under test stores of some conversations and accounts, and its settings, at one moment. What it
 * changes by itself, such as pings, is left out, and so is the state of rings.
 *
 * @param tables one line per table
 */
public record Snapshot(List<String> tables) {

    /**
     * Takes one.
     *
     * @param since id of the oldest conversation; all that were created after it are in too
     * @param also id of one more conversation
     * @param accounts what the ids of accounts and groups begin with
     */
    public static Snapshot take(int since, int also, String accounts) {
        String text =
                CarillonServer.get("test-snapshot?since=" + since + "&also=" + also + "&accounts=" + encode(accounts));
        return new Snapshot(List.of(text.split("\n")));
    }

    /** The lines that are different now, as they were. */
    public List<String> changedIn(Snapshot now) {
        return tables.stream().filter(line -> !now.tables.contains(line)).toList();
    }
}
