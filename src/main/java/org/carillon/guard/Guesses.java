package org.carillon.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.identity.Caller;
import org.carillon.ocs.RequestPath;
import org.carillon.protection.FormerTokens;
import org.carillon.protection.Protection;
import org.carillon.protection.Subject;

/**
 * What a request may try to guess about a conversation, and who is counted for it. Source: docs/contract/protection.md 1.
 *
 * @param token of the conversation; empty at addresses where nothing can be guessed
 * @param join whether it is a join, which needs the password and shows that the token is known
 * @param subjects who is counted, by what may be guessed; empty where nothing can
 */
record Guesses(String token, boolean join, Map<Protection, List<Subject>> subjects) {
    private static final Guesses NONE = new Guesses("", false, Map.of());
    private static final Pattern ROOM =
            Pattern.compile(".*/apps/spreed/api/v[0-9]+/room/([a-z0-9]{4,30})(/participants/active)?/?");
    private static final Pattern SETTINGS = Pattern.compile(".*/apps/spreed/api/v[0-9]+/signaling/settings/?");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{4,30}");

    /** What this request may guess; nothing about a conversation that was there a while ago. */
    static Guesses of(HttpServletRequest request, Caller caller, FormerTokens former) {
        String path = RequestPath.of(request);
        Matcher room = ROOM.matcher(path);
        boolean get = request.getMethod().equals("GET");
        if (room.matches()) {
            boolean join = room.group(2) != null && request.getMethod().equals("POST");
            boolean look = room.group(2) == null && get;
            return join || look ? at(room.group(1), join, request, caller, former) : NONE;
        }
        return get && SETTINGS.matcher(path).matches()
                ? at(tokenInQuery(request), false, request, caller, former)
                : NONE;
    }

    private static Guesses at(
            String token, boolean join, HttpServletRequest request, Caller caller, FormerTokens former) {
        if (token.isEmpty() || former.contains(token)) {
            return NONE;
        }
        Subject self = self(caller, request);
        Subject everybody = Subject.everybody(request.getRemoteAddr());
        Map<Protection, List<Subject>> subjects = new EnumMap<>(Protection.class);
        subjects.put(Protection.ROOM_TOKEN, List.of(self, everybody));
        if (join) {
            subjects.put(Protection.ROOM_PASSWORD, List.of(self.at(token), everybody));
        }
        return new Guesses(token, join, subjects);
    }

    private static String tokenInQuery(HttpServletRequest request) {
        try {
            String token = request.getParameter("token");
            return token != null && TOKEN.matcher(token).matches() ? token : "";
        } catch (IllegalArgumentException | IllegalStateException e) {
            return ""; // an escape that is none, or too many fields
        }
    }

    /** The account, else the cookie session, else the address. */
    static Subject self(Caller caller, HttpServletRequest request) {
        if (caller.isUser()) {
            return Subject.account(caller.userId());
        }
        HttpSession session = request.getSession(false);
        return session == null ? Subject.stranger(request.getRemoteAddr()) : Subject.session(session.getId());
    }
}
