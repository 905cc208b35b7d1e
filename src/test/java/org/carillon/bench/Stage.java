package org.carillon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where a scenario takes place: its people, conversations and calls. Closing it sends everybody home. */
final class Stage implements Closeable {
    private static final String ROOM = Device.TALK + "/room";

    private final int port;
    private final Accounts accounts;
    private final Freshness freshness;
    private final Deque<Closeable> open = new ArrayDeque<>();

    Stage(int port, Accounts accounts) {
        this.port = port;
        this.accounts = accounts;
        freshness = new Freshness(port);
    }

    int port() {
        return port;
    }

    /** New accounts with one device each. */
    List<Device> devices(int count) throws SQLException {
        List<Device> devices = new ArrayList<>();
        for (Account account : accounts.create(count)) {
            devices.add(closing(new Device(account, port)));
        }
        return devices;
    }

    /** A new group of accounts that have no device. */
    String group(List<Device> devices, int others) throws SQLException {
        List<Account> members = new ArrayList<>(accounts.create(others));
        devices.forEach(device -> members.add(device.account()));
        return accounts.group(members);
    }

    /** A new conversation of a group, made by one of its members; answers the token. */
    String conversation(Device owner, String group) throws IOException {
        String body = owner.call("POST", ROOM, "roomType=2&invite=" + group).body();
        int begin = body.indexOf("\"token\":\"") + "\"token\":\"".length();
        return body.substring(begin, body.indexOf('"', begin));
    }

    /** A new conversation of these people; answers the token. */
    String conversation(List<Device> members) throws IOException, SQLException {
        return conversation(members.get(0), group(members, 0));
    }

    /** Enters the conversation and keeps the session alive until the end. */
    void join(Device device, String token) throws IOException {
        device.join(token);
        freshness.keep(device.pull(token));
        byte[] goodBye = device.request("DELETE", ROOM + "/" + token + "/participants/active", "");
        open.push(() -> device.send(goodBye));
    }

    /** Enters the conversation and its call, and stays in both until the end. */
    void enterCall(Device device, String token) throws IOException {
        join(device, token);
        device.enterCall(token);
    }

    /** Has something closed at the end, before what was there earlier. */
    <T extends Closeable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() throws IOException {
        freshness.stop();
        open.addLast(freshness);
        IOException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                failure = e; // the others are closed all the same
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
