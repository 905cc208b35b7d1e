package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.session.ConversationVisibility;
import org.carillon.room.session.LastPings;
import org.carillon.room.session.ParticipantSession;
import org.carillon.room.session.ParticipantSessionRepository;

/** Begins and answers pulls. Source: docs/contract/signaling.md 2. */
@ApplicationScoped
@Transactional
public class PullService {
    private static final Duration SEEN = Duration.ofSeconds(40);
    private static final Duration LEASE_AT_RISK = Duration.ofSeconds(25);
    private static final List<SignalingElement> NOBODY = List.of(SignalingElement.usersInRoom(List.of()));

    @Inject
    ParticipantSessionRepository sessions;

    @Inject
    UsersInRoomRepository users;

    @Inject
    SignalingMessageService messages;

    @Inject
    ConversationVisibility presences;

    @Inject
    LastPings pings;

    @Inject
    Clock clock;

    /**
     * Notes the ping and what the client waits for.
     *
     * @throws ApiException SIGNALING_SESSION_GONE
     */
    WaitingPull begin(ConversationToken token, Caller caller, Optional<SessionId> boundSessionId) {
        ParticipantSession session = boundSessionId.flatMap(sessions::find).orElseThrow(PullService::gone);
        pings.note(session.id());
        if (session.lastPing().isBefore(clock.instant().minus(LEASE_AT_RISK))) {
            pings.write(); // came back at the last moment: others should see it at once
        }
        return WaitingPull.of(session, token, caller);
    }

    /**
     * Who is in the conversation now, whose session is still there, and what messages there are: three statements for
     * any number of pulls.
     *
     * @param receiving row ids of the sessions whose messages are wanted
     */
    State look(long conversationId, Collection<WaitingPull> answered, Collection<Long> receiving) {
        Set<Long> alive = sessions.existing(
                answered.stream().map(WaitingPull::sessionRowId).toList());
        Instant oldest = clock.instant().minus(SEEN);
        return new State(
                List.of(SignalingElement.usersInRoom(users.list(conversationId, oldest))),
                alive,
                messages.queued(receiving));
    }

    /** Refuses a pull whose session is gone: replaced while its owner may still come in, else gone for good. */
    ApiException refuse(WaitingPull pull) {
        return presences.mayComeBack(pull.token(), pull.caller())
                ? new ApiException(ApiError.SIGNALING_SESSION_REPLACED, "", NOBODY)
                : gone();
    }

    /** Refuses a pull that nobody waits for any more. */
    static ApiException gone() {
        return new ApiException(ApiError.SIGNALING_SESSION_GONE, "", NOBODY);
    }

    /**
     * What pulls of one conversation are answered from.
     *
     * @param elements of every answer
     * @param alive row ids of the sessions that get one
     * @param queued messages by row id of the session
     */
    record State(List<SignalingElement> elements, Set<Long> alive, Map<Long, List<QueuedMessage>> queued) {

        /** The answer of one of them. */
        PullAnswer of(long sessionRowId, boolean withMessages) {
            return new PullAnswer(withMessages ? queued.getOrDefault(sessionRowId, List.of()) : List.of(), elements);
        }
    }
}
