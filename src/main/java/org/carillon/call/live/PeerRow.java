package org.carillon.call.live;

import java.time.Instant;
import org.carillon.people.identity.ConversationToken;
import org.carillon.room.attendee.ActorType;

/**
 * What one statement reads about a session in a call.
 *
 * @param actorType kind of actor
 * @param actorId id among those of its kind
 * @param ownName of the attendee, may be empty
 * @param accountName display name of the account, may be empty; null without an account
 * @param lastPing of the session
 * @param sessionId of the session
 */
record PeerRow(
        ActorType actorType, String actorId, String ownName, String accountName, Instant lastPing, String sessionId) {

    CallPeer toPeer(ConversationToken token) {
        return new CallPeer(actorType.wireName(), actorId, name(), token.text(), lastPing.getEpochSecond(), sessionId);
    }

    private String name() {
        if (actorType != ActorType.USERS || !ownName.isEmpty()) {
            return ownName;
        }
        return accountName == null || accountName.isEmpty() ? actorId : accountName;
    }
}
