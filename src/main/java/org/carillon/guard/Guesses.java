package org.carillon.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.identity.Caller;
import org.carillon.protection.FormerTokens;
import org.carillon.protection.Protection;
import org.carillon.protection.Subject;

/** What a request may try to guess about conversations, and who is counted for it. Source: docs/contract/protection.md 1. */
final class Guesses {
    private static final Pattern ROOM =
            Pattern.compile(".*/apps/spreed/api/v[0-9]+/room/([a-z0-9]{4,30})(/participants/active)?/?");

    private Guesses() {}

    /** By what may be guessed; empty for the addresses where nothing can. */
    static Map<Protection, List<Subject>> of(HttpServletRequest request, Caller caller, FormerTokens former) {
        Map<Protection, List<Subject>> guesses = new EnumMap<>(Protection.class);
        Matcher room = ROOM.matcher(request.getRequestURI());
        if (room.matches() && !former.contains(room.group(1))) {
            boolean join = room.group(2) != null && request.getMethod().equals("POST");
            if (join || (room.group(2) == null && request.getMethod().equals("GET"))) {
                Subject self = self(caller, request);
                Subject everybody = Subject.everybody(request.getRemoteAddr());
                guesses.put(Protection.ROOM_TOKEN, List.of(self, everybody));
                if (join) {
                    guesses.put(Protection.ROOM_PASSWORD, List.of(self.at(room.group(1)), everybody));
                }
            }
        }
        return guesses;
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
