package org.carillon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Many clients that do nothing but wait, all on one thread. */
final class Crowd implements Closeable {
    private static final int PATIENCE_SECONDS = 60;

    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private final Thread thread = new Thread(this::work, "crowd");
    private final int port;
    private final boolean again;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile String failure = "";

    /** {@code again}: whoever has got the whole answer sends the request once more. */
    private Crowd(int port, boolean again) throws IOException {
        this.port = port;
        this.again = again;
        thread.start();
    }

    /** Clients whose answers never end. */
    static Crowd ofStreams(int port) throws IOException {
        return new Crowd(port, false);
    }

    /** Clients that ask again as soon as they are answered. */
    static Crowd ofPulls(int port) throws IOException {
        return new Crowd(port, true);
    }

    /** Lets one more client ask, waits until it hears from the server, and answers the HTTP status. */
    int admit(byte[] request) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channels.add(channel);
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        Member member = new Member(request);
        channel.register(selector, SelectionKey.OP_READ, member);
        selector.wakeup();
        try {
            return member.status.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer for one who waits", e);
        }
    }

    /** How it went, for people. */
    @Override
    public String toString() {
        return channels.size() - lost.get() + " of " + channels.size() + " wait"
                + (again ? ", answered " + answers : "") + (failure.isEmpty() ? "" : ", " + failure);
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }

    private void work() {
        try {
            while (selector.isOpen()) {
                selector.select(this::serve);
            }
        } catch (IOException | ClosedSelectorException e) {
            failure = selector.isOpen() ? e.toString() : "";
        }
    }

    private void serve(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            received.clear();
            int count = channel.read(received);
            if (count < 0) {
                throw new IOException("the server closed a connection");
            }
            if (((Member) key.attachment()).receive(received.array(), count)) {
                channel.write(ByteBuffer.wrap(((Member) key.attachment()).request));
            }
        } catch (IOException e) {
            key.cancel();
            lost.incrementAndGet();
            failure = e.getMessage();
            ((Member) key.attachment()).status.completeExceptionally(e);
        }
    }

    /** One of them. */
    private final class Member {
        private final byte[] request;
        private final Answer answer = new Answer();
        private final CompletableFuture<Integer> status = new CompletableFuture<>();

        Member(byte[] request) {
            this.request = request;
            answer.clear();
        }

        /** Takes in what has arrived; answers true when the request is to be sent again. */
        boolean receive(byte[] bytes, int count) throws IOException {
            if (!again && status.isDone()) {
                return false;
            }
            answer.receive(bytes, count);
            if (!answer.hasHead()) {
                return false;
            }
            status.complete(answer.status());
            if (answer.status() != 200) {
                throw new IOException("answered " + answer.status());
            }
            if (!again || !answer.isComplete()) {
                return false;
            }
            answers.incrementAndGet();
            answer.clear();
            return true;
        }
    }
}
