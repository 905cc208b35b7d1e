package org.carillon.people.guard;

import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * What the caller may do in one conversation at the moment of the request; ids instead of entities. A caller who is no
 * participant has attendee id 0, one without a session bound to the cookie has session row id 0.
 *
 * <p>Source: docs/contract/guards.md 7 and 8.
 *
 * @param conversationId 0 for who is no participant
 * @param token as in the address
 * @param oneToOne whether it is a conversation of exactly two users
 * @param attendeeId the caller's membership
 * @param sessionRowId row id of the session bound to the cookie
 * @param moderator owner, moderator or guest moderator
 * @param guest a guest without moderator rights
 * @param permissions effective ones
 * @param mayStartCall whether settings, type of conversation and permissions allow to start a call
 * @param readWrite neither read-only nor the changelog
 * @param lobbyOn whether only moderators get past the lobby now
 * @param callGeneration number of the call that runs now; 0 without one
 */
public record Admission(
        long conversationId,
        ConversationToken token,
        boolean oneToOne,
        long attendeeId,
        long sessionRowId,
        boolean moderator,
        boolean guest,
        Permissions permissions,
        boolean mayStartCall,
        boolean readWrite,
        boolean lobbyOn,
        long callGeneration) {

    /** Somebody who is no participant, or asks for a conversation that is not there: the same to all guards. */
    public static Admission none(ConversationToken token) {
        return new Admission(0, token, false, 0, 0, false, false, Permissions.INHERIT, false, false, false, 0);
    }

    /** Whether the caller is an attendee. */
    public boolean isParticipant() {
        return attendeeId != 0;
    }

    /** Whether the caller joined the conversation with this cookie. */
    public boolean hasSession() {
        return sessionRowId != 0;
    }

    /**
     * Row id of the session by which the caller joined the conversation.
     *
     * @throws ApiException SESSION_NOT_FOUND
     */
    public long requireSession() {
        if (!hasSession()) {
            throw new ApiException(ApiError.SESSION_NOT_FOUND);
        }
        return sessionRowId;
    }

    /** Whether the lobby holds the caller back. */
    public boolean isHeldInLobby() {
        return lobbyOn && !moderator && !permissions.mayIgnoreLobby();
    }
}
