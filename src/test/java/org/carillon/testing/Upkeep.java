package org.carillon.testing;

import static org.carillon.testing.CarillonServer.encode;

import java.time.Duration;

/** What the server under test does by itself, at the moment a test wants it. */
public final class Upkeep {
    private Upkeep() {}

    /** Makes a round of the sweeper; answers false when another node is the one that sweeps. */
    public static boolean sweep() {
        return Boolean.parseBoolean(post("sweep"));
    }

    /** Lets the timer of the sweeper make its rounds; 0 ends that. */
    public static void sweepEvery(Duration time) {
        post("timer?seconds=" + time.toSeconds());
    }

    /** Leases a task of the cluster as another node; with no time, gives it up. */
    public static void leaseElsewhere(String task, Duration time) {
        post("lease?task=" + task + "&seconds=" + time.toSeconds());
    }

    /** Removes sign-ins that have ended. */
    public static void forgetSignIns() {
        post("sign-ins");
    }

    /** Makes the trial of {@link PingTrial} with two session ids. */
    public static String pingWhileChanging(String first, String second) {
        return post("ping-trial?first=" + encode(first) + "&second=" + encode(second));
    }

    private static String post(String action) {
        return CarillonServer.post("test-upkeep/" + action);
    }
}
