package org.carillon.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A target of webhooks that takes connections and never answers. Nobody listens there while none is open. */
public final class SilentReceiver implements AutoCloseable {
    private final ServerSocket listening;

    private SilentReceiver(ServerSocket listening) {
        this.listening = listening;
    }

    /** Begins to listen; the system accepts connections without anybody's help. */
    public static SilentReceiver open() throws IOException {
        int port = Integer.getInteger("carillon.test.webhook.silent.port");
        return new SilentReceiver(new ServerSocket(port, 100, InetAddress.getLoopbackAddress()));
    }

    /** Where it listens; also its name in the ledger. */
    public static String address() {
        return "http://127.0.0.1:" + Integer.getInteger("carillon.test.webhook.silent.port") + "/silence";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
