package org.carillon.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.carillon.platform.database.Database;

/** Reads and writes rows past the deployed application, as another node or somebody with a database client would. */
@ApplicationScoped
public class TestRows {
    private static final Map<String, String> QUERIES = Map.of(
            "rings",
            """
            select id, attendee_id, user_id, caller_attendee_id, caller_user_id, state, call_generation,
                live_attendee_id, listed, first_alerted_at, ended_at, untold_since
            from ring where token = ? order by id""",
            "deliveries",
            """
            select d.ring_id, d.channel, d.device, d.attempt, d.outcome
            from ring_delivery d join ring r on r.id = d.ring_id
            where r.token = ? and d.channel <> 'webhook' order by d.id""",
            "webhook-deliveries",
            """
            select d.ring_id, d.device, d.attempt, d.outcome
            from ring_delivery d join ring r on r.id = d.ring_id
            where r.token = ? and d.channel = 'webhook' order by d.id""",
            "webhook-posts",
            """
            select e.ring_id, e.kind, p.target, p.attempts
            from webhook_post p join ring_event e on e.id = p.event_id join ring r on r.id = e.ring_id
            where r.token = ? order by p.id""",
            "ring-events",
            """
            select e.id, e.ring_id, e.user_id, e.kind
            from ring_event e join ring r on r.id = e.ring_id where r.token = ? order by e.id""",
            "consents",
            """
            select r.actor_type, r.actor_id
            from recording_consent r where r.token = ? order by r.id""",
            "mails",
            """
            select m.attempts, a.actor_id from invitation_mail m
            join conversation c on c.id = m.conversation_id left join attendee a on a.id = m.attendee_id
            where c.token = ? order by m.id""",
            "session-states",
            """
            select s.state from participant_session s join conversation c on c.id = s.conversation_id
            where c.token = ? order by s.id""",
            "traces",
            """
            select t.* from (
                select 'conversation' as kept_in, id as conversation_id from conversation
                union all select 'attendee', conversation_id from attendee
                union all select 'participant_session', conversation_id from participant_session
                union all select 'chat_message', conversation_id from chat_message
                union all select 'former_attendee', conversation_id from former_attendee
                union all select 'invitation', conversation_id from invitation
                union all select 'invitation_mail', conversation_id from invitation_mail
            ) t where cast(t.conversation_id as varchar(20)) = ? order by t.kept_in""");

    private static final Map<String, String> LOGINS = Map.of(
            "login-flows",
            "select poll_hash, login_hash from login_flow where app_name = ?",
            "app-passwords",
            "select name from app_password where user_id = ? order by id",
            "app-password-uses",
            "select address, case when last_used_at > created_at then 1 else 0 end as later"
                    + " from app_password where user_id = ? order by id",
            "sign-ins",
            "select address, case when last_used_at > created_at then 1 else 0 end as later"
                    + " from sign_in where user_id = ? order by id");

    @Inject
    Database database;

    /** Stores a setting; the application is not told. */
    void writeSetting(String app, String key, String value) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            update(connection, "delete from app_setting where app = ? and setting_key = ?", app, key);
            update(
                    connection,
                    "insert into app_setting (app, setting_key, setting_value) values (?, ?, ?)",
                    app,
                    key,
                    value);
        }
    }

    /** Stores a {@code call_started} without an actor; the application is not told. */
    void writeMessage(String token) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            update(
                    connection,
                    """
                    insert into chat_message (conversation_id, actor_type, actor_id, posted_at, kind, parameters)
                    select id, 'guests', 'system', current_timestamp, 'CALL_STARTED',
                        '{"users":[],"moreUsers":0,"guests":0,"seconds":0}' from conversation where token = ?""",
                    token);
            update(
                    connection,
                    """
                    update conversation set last_message_id =
                        (select max(m.id) from chat_message m where m.conversation_id = conversation.id)
                    where token = ?""",
                    token);
        }
    }

    /** Stores missed rings of a user, with an event for the end of each, as another node does. */
    void writeRingEvents(String userId, String token, int count) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement rings = connection.prepareStatement(
                    """
                    insert into ring (conversation_id, token, call_generation, attendee_id, user_id, caller_attendee_id,
                        requested_at, expires_at, state, listed)
                    values (0, ?, 0, 0, ?, 0, current_timestamp, current_timestamp, 'MISSED', false)""")) {
                for (int i = 0; i < count; i++) {
                    rings.setString(1, token);
                    rings.setString(2, userId);
                    rings.addBatch();
                }
                rings.executeBatch();
            }
            connection.createStatement().execute("select name from cluster_lock where name = 'ring-events' for update");
            update(
                    connection,
                    """
                    insert into ring_event (user_id, kind, ring_id, created_at)
                    select user_id, 'RING_ENDED', id, current_timestamp from ring
                    where user_id = ? and token = ?
                        and not exists (select e.id from ring_event e where e.ring_id = ring.id) order by id""",
                    userId,
                    token);
            connection.commit();
        }
    }

    /** Stores missed rings like the only one of a conversation, which is in a list of notifications; nobody is told. */
    void copyRing(String token, int count) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            for (int i = 0; i < count; i++) {
                update(
                        connection,
                        """
                        insert into ring (conversation_id, token, call_generation, attendee_id, user_id,
                            caller_attendee_id, caller_user_id, requested_at, expires_at, state, listed)
                        select conversation_id, token, call_generation, attendee_id, user_id, caller_attendee_id,
                            caller_user_id, requested_at, expires_at, 'MISSED', true
                        from ring where id = (select min(id) from ring where token = ?)""",
                        token);
            }
        }
    }

    /** Makes guests of a conversation, without sessions. */
    void writeGuests(String token, int count) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            for (int i = 0; i < count; i++) {
                update(
                        connection,
                        """
                        insert into attendee (id, conversation_id, actor_type, actor_id, display_name, participant_type,
                            permissions, notify_calls)
                        select nextval('attendee_seq'), id, 'guests', ?, 'Guest', 4, 0, false
                        from conversation where token = ?""",
                        "guest-" + i,
                        token);
            }
        }
    }

    /** Puts an account into copies of a conversation, which nobody else is in. */
    void copyConversation(String token, String userId, int count) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            for (int i = 0; i < count; i++) {
                String copy = token + i;
                update(
                        connection,
                        """
                        insert into conversation (id, token, type, name, read_only, lobby, default_permissions,
                            call_permissions, recording_consent, call_flag, call_generation, last_activity)
                        select nextval('conversation_seq'), ?, type, name, read_only, lobby, default_permissions,
                            call_permissions, recording_consent, call_flag, call_generation, last_activity
                        from conversation where token = ?""",
                        copy,
                        token);
                update(
                        connection,
                        """
                        insert into attendee (id, conversation_id, actor_type, actor_id, display_name, participant_type,
                            permissions, notify_calls)
                        select nextval('attendee_seq'), id, 'users', ?, '', 3, 0, false
                        from conversation where token = ?""",
                        userId,
                        copy);
            }
        }
    }

    /** Takes the PINs of a conversation away; the application is not told. */
    void forgetPins(String token) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            update(
                    connection,
                    """
                    update attendee set pin = null
                    where conversation_id = (select id from conversation where token = ?)""",
                    token);
        }
    }

    /** Disables an account; the application is not told. */
    void disable(String userId) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            update(connection, "update app_user set enabled = false where id = ?", userId);
        }
    }

    /** Leaves a post for each event of a conversation's rings as a node does that has begun to send it. */
    void claimPosts(String token, String target, Instant due) throws SQLException {
        String sql =
                """
                insert into webhook_post (event_id, target, attempts, due_at)
                select e.id, cast(? as varchar(255)), 1, cast(? as timestamp(6) with time zone)
                from ring_event e join ring r on r.id = e.ring_id where r.token = ?""";
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, target);
            statement.setObject(2, due.atOffset(ZoneOffset.UTC));
            statement.setString(3, token);
            statement.executeUpdate();
        }
    }

    /** The rows of one of the queries above as a JSON list of objects with lower-case names; null for another name. */
    String list(String what, String parameter) throws SQLException {
        String query = QUERIES.getOrDefault(what, LOGINS.get(what));
        if (query == null) {
            return null;
        }
        try (Connection connection = database.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return toJson(rows);
            }
        }
    }

    private static void update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String toJson(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        JsonArrayBuilder list = Json.createArrayBuilder();
        while (rows.next()) {
            JsonObjectBuilder row = Json.createObjectBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
                Object value = rows.getObject(i);
                if (value == null) {
                    row.addNull(name);
                } else if (value instanceof Number number) {
                    row.add(name, number.longValue());
                } else {
                    row.add(name, value.toString());
                }
            }
            list.add(row);
        }
        return list.build().toString();
    }
}
