package org.carillon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The cheapest request of calls, asked while a crowd of other clients waits. */
final class WaitingLoads {
    private static final String EVENTS = "/ocs/v2.php/apps/carillon/api/v1/events";
    private static final int STREAMS = 2000;
    private static final int PULLS = 1000;
    private static final int PEOPLE_PER_CONVERSATION = 10;

    private WaitingLoads() {}

    /** Beside streams of Server-Sent Events on which nothing happens. */
    static List<Run> streams(Stage stage) throws IOException, SQLException {
        Crowd crowd = stage.closing(Crowd.ofStreams(stage.port()));
        for (Device person : stage.devices(STREAMS)) {
            if (crowd.admit(person.requestForStream(EVENTS)) == 404) {
                throw new SkippedException(EVENTS + " is not there");
            }
        }
        return beside(stage, STREAMS + " idle streams", crowd);
    }

    /** Beside pulls that wait for news and come again when they are answered. */
    static List<Run> pulls(Stage stage) throws IOException, SQLException {
        Crowd crowd = stage.closing(Crowd.ofPulls(stage.port()));
        for (int i = 0; i < PULLS; i += PEOPLE_PER_CONVERSATION) {
            List<Device> people = stage.devices(PEOPLE_PER_CONVERSATION);
            String token = stage.conversation(people);
            for (Device person : people) {
                person.join(token);
                person.close();
            }
            for (Device person : people) {
                crowd.admit(person.pull(token));
            }
        }
        return beside(stage, PULLS + " waiting pulls", crowd);
    }

    private static List<Run> beside(Stage stage, String whom, Crowd crowd) throws IOException, SQLException {
        return Run.oneAndAll("GET call, 2 in it, beside " + whom, CallLoads.pairs(stage)).stream()
                .map(run -> run.noting(crowd::toString))
                .toList();
    }
}
