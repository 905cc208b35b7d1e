package org.carillon.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of 127.0.0.1 for servers that start later. They are no ports that systems give to outgoing connections, so that
 * none is taken meanwhile, and two working copies begin at different ones.
 */
public final class FreePorts {
    private static final int END = 32_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000, END - 1_000));

    private FreePorts() {}

    /** One on which nobody listens; each call gives another one. */
    public static int next() {
        int port = NEXT.getAndIncrement();
        while (port < END && !isFree(port)) {
            port = NEXT.getAndIncrement();
        }
        if (port >= END) {
            throw new IllegalStateException("all ports are in use");
        }
        return port;
    }

    /** Whether nobody listens there. */
    public static boolean isFree(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
