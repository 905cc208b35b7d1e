package org.carillon.bench;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Makes accounts in the database itself: hashing a password for each would take longer than all measurements. */
final class Accounts implements Closeable {
    private static final int LENGTH_OF_APP_PASSWORD = 72;

    private final Connection database;
    private int made;
    private int groups;

    Accounts(String url) throws SQLException {
        database = DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** New accounts, each with an app password and no other. */
    List<Account> create(int count) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        try (PreparedStatement user = database.prepareStatement(
                        """
                        insert into app_user (id, lowered_id, display_name, password_hash, enabled)
                        select made.id, made.id, made.name, 'none', true from (values (?, ?)) as made (id, name)""");
                PreparedStatement password = database.prepareStatement(
                        """
                        insert into app_password (id, user_id, token_hash, name, created_at)
                        values (nextval('app_password_seq'), ?, ?, 'benchmark', now())""")) {
            for (int i = 0; i < count; i++) {
                made++;
                Account account = new Account("user" + made, appPassword(made));
                accounts.add(account);
                fill(user, account.id(), "User " + made);
                fill(password, account.id(), sha256(account.appPassword()));
            }
            user.executeBatch();
            password.executeBatch();
        }
        return accounts;
    }

    /** A new group of these accounts; answers its id. */
    String group(List<Account> members) throws SQLException {
        groups++;
        String id = "group" + groups;
        try (PreparedStatement group =
                        database.prepareStatement("insert into user_group (id, display_name) values (?, ?)");
                PreparedStatement member =
                        database.prepareStatement("insert into group_member (group_id, user_id) values (?, ?)")) {
            fill(group, id, "Group " + groups);
            group.executeBatch();
            for (Account account : members) {
                fill(member, id, account.id());
            }
            member.executeBatch();
        }
        return id;
    }

    /** The number of the process that answers this connection; its parent is the database server. */
    long backend() throws SQLException {
        return Long.parseLong(ask("select pg_backend_pid()"));
    }

    /** A setting of the database server, or its version as {@code server_version}. */
    String setting(String name) throws SQLException {
        return ask("show " + name);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ask(String question) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void fill(PreparedStatement statement, String first, String second) throws SQLException {
        statement.setString(1, first);
        statement.setString(2, second);
        statement.addBatch();
    }

    private static String appPassword(int number) {
        return "benchmark".repeat(8).substring(0, LENGTH_OF_APP_PASSWORD - 8) + "%08d".formatted(number);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
