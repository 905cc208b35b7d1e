package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * The cookie sessions of this node, by who holds them. An account that opens too many loses the first of them, as a
 * client without a memory for cookies opens one after the other; people without an account are refused.
 *
 * <p>Source: docs/contract/protection.md 4.
 */
@ApplicationScoped
public class CookieSessionRegistry {
    /** Attribute of a cookie session: its {@link Mark}. */
    static final String KEY = "carillon.cookie";

    @Inject
    QuotaCounter bounds;

    /** Guarded by this. */
    private final Map<String, Map<String, HttpSession>> byHolder = new HashMap<>();

    /**
     * Counts the cookie session for who holds it now.
     *
     * @param userId whose it is; null: a person without an account
     * @throws ApiException TOO_MANY_AT_ONCE for such a person
     */
    void note(HttpSession session, String userId, String address) {
        Subject holder = userId == null ? Subject.everybody(address) : Subject.account(userId);
        Mark before = Mark.read(session.getAttribute(KEY));
        if (before != null && before.holder().equals(holder.name()) && isKnown(before)) {
            return;
        }
        Mark mark = new Mark(holder.name(), UUID.randomUUID().toString());
        if (userId == null && !add(mark, session, Quota.GUEST_COOKIES)) {
            if (session.isNew()) {
                session.invalidate();
            }
            throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
        }
        while (userId != null && !add(mark, session, Quota.COOKIES)) {
            takeFirst(holder.name()).ifPresent(CookieSessionRegistry::end);
        }
        forget(before);
        session.setAttribute(KEY, mark.text());
    }

    /** The cookie session has ended. */
    synchronized void forget(Mark mark) {
        if (mark != null) {
            byHolder.computeIfPresent(mark.holder(), (holder, sessions) -> {
                sessions.remove(mark.key());
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }

    private synchronized boolean isKnown(Mark mark) {
        return byHolder.getOrDefault(mark.holder(), Map.of()).containsKey(mark.key());
    }

    private synchronized boolean add(Mark mark, HttpSession session, Quota bound) {
        Map<String, HttpSession> sessions = byHolder.computeIfAbsent(mark.holder(), holder -> new LinkedHashMap<>());
        if (bounds.isOver(bound, sessions.size(), 1)) {
            return false;
        }
        sessions.put(mark.key(), session);
        return true;
    }

    private synchronized Optional<HttpSession> takeFirst(String holder) {
        Map<String, HttpSession> sessions = byHolder.getOrDefault(holder, Map.of());
        Optional<String> first = sessions.keySet().stream().findFirst();
        return first.map(sessions::remove);
    }

    /** Not under the lock, as the server tells listeners of the end. */
    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            return; // it has ended by itself
        }
    }

    /** Where a cookie session is counted. */
    record Mark(String holder, String key) {
        private static final String BETWEEN = "\n";

        /**
         * Read from an attribute of a cookie session, which is a text as that of {@link CookieLogin}; null where there
         * is none.
         */
        static Mark read(Object attribute) {
            int between = attribute instanceof String text ? text.lastIndexOf(BETWEEN) : -1;
            return between < 0
                    ? null
                    : new Mark(
                            attribute.toString().substring(0, between),
                            attribute.toString().substring(between + 1));
        }

        String text() {
            return holder + BETWEEN + key;
        }
    }
}
