package org.carillon.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** One client that starts calls, four in a second, so that what a start sets off can end before the next one. */
final class StartLoads {
    static final String NAME = "start a call, members: ";
    static final int FEW = 2;
    static final int MANY = 1000;

    private static final long BEAT = Duration.ofMillis(250).toNanos();

    private StartLoads() {}

    /** Starts in a conversation with few members and in one with many. */
    static List<Run> starts(Stage stage) throws IOException, SQLException {
        List<Run> runs = new ArrayList<>();
        for (int members : List.of(FEW, MANY)) {
            Device starter = stage.devices(1).get(0);
            String token = stage.conversation(starter, stage.group(List.of(starter), members - 1));
            stage.join(starter, token);
            runs.add(Run.of(NAME + members, "1, 4/s", List.of(new Starter(starter, token))));
        }
        return runs;
    }

    /** Times the start alone; the end and the pause belong to what is not timed. */
    private static final class Starter implements Client {
        private final Device device;
        private final byte[] start;
        private final byte[] end;
        private long next = System.nanoTime();

        Starter(Device device, String token) {
            this.device = device;
            start = device.request("POST", CallLoads.call(token), "flags=7");
            end = device.request("DELETE", CallLoads.call(token), "");
        }

        @Override
        public void cycle() throws IOException {
            device.expect(start);
        }

        @Override
        public void prepareNext() throws IOException {
            device.expect(end);
            next = Math.max(next + BEAT, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }
}
