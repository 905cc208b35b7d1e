package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.identity.SessionId;
import org.carillon.signaling.external.SignalingServers;

/** Begins pulls: the look at session and conversation is a transaction of its own, the wait none. */
@ApplicationScoped
class PullSteps {
    @Inject
    SignalingServers servers;

    @Inject
    PullService pulls;

    @Inject
    PullWaitingList waiting;

    /**
     * Begins a pull, and lets it wait; {@code session} is the one of the cookie, empty when it has none.
     *
     * @throws org.carillon.platform.http.ApiException INTERNAL_SIGNALING_DISABLED, SIGNALING_SESSION_GONE,
     *     SIGNALING_SESSION_REPLACED
     */
    Begun begin(ConversationToken token, Caller caller, Optional<SessionId> session) {
        servers.checkInternal();
        WaitingPull pull = pulls.begin(token, caller, session);
        return new Begun(pull, waiting.await(pull));
    }

    /**
     * A pull that waits.
     *
     * @param answer comes when there is something, or when the wait is over
     */
    record Begun(WaitingPull pull, CompletionStage<PullAnswer> answer) {}
}
