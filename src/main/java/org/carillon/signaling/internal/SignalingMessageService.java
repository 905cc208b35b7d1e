package org.carillon.signaling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.people.guard.Permissions;
import org.carillon.people.identity.SessionId;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ParticipantType;
import org.carillon.room.attendee.Rights;
import org.carillon.signaling.external.SignalingServers;

/** Takes messages of devices, and keeps them until they are given. Source: docs/contract/signaling.md 4 and 5. */
@ApplicationScoped
@Transactional
public class SignalingMessageService {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Characters of one message; a whole page of descriptions has some ten thousand. */
    private static final int LONGEST_BODY = 256 * 1024;

    @Inject
    SignalingServers servers;

    @Inject
    SignalingMessageRepository messages;

    @Inject
    Rights rights;

    @Inject
    QuotaCounter bounds;

    @Inject
    Event<Object> events;

    @Inject
    Clock clock;

    /**
     * Leaves messages for other devices of the conversation; those that may not be sent are dropped. Three statements
     * for any number of them.
     *
     * @param boundSessionId session that the caller has in the conversation
     * @param text JSON array of messages
     * @throws ApiException INTERNAL_SIGNALING_DISABLED, BAD_PARAMETER; MESSAGE_TOO_LONG for one above 262,144
     *     characters, and none is sent
     */
    void send(Optional<SessionId> boundSessionId, String text) {
        servers.checkInternal();
        List<SentMessage> own = SentMessage.readAll(text).stream()
                .filter(message -> boundSessionId.equals(Optional.of(message.sessionId())))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        boundSessionId.flatMap(messages::findSender).ifPresent(sender -> relay(sender, own));
    }

    private void relay(SendingSession sender, List<SentMessage> own) {
        List<SentMessage> allowed =
                own.stream().filter(message -> maySend(sender, message)).toList();
        if (allowed.isEmpty()) {
            return;
        }
        long conversationId = sender.conversation().id();
        Map<String, Recipient> recipients = messages.recipients(
                conversationId, allowed.stream().map(SentMessage::to).collect(Collectors.toSet()));
        Map<Long, Long> queued = new HashMap<>();
        List<QueuedMessage> added = new ArrayList<>();
        for (SentMessage message : allowed) {
            Recipient to = recipients.get(message.to());
            if (to != null
                    && !bounds.isOver(
                            Quota.MESSAGES, queued.merge(to.rowId(), to.queued() + 1, (old, first) -> old + 1), 0)) {
                added.add(new QueuedMessage(0, to.rowId(), bounded(message.body())));
            }
        }
        if (!added.isEmpty()) {
            messages.add(conversationId, added, clock.instant());
            events.fire(new SignalingMessagesSent(
                    conversationId,
                    added.stream().map(QueuedMessage::recipientId).collect(Collectors.toSet())));
        }
    }

    private static String bounded(String body) {
        if (body.length() > LONGEST_BODY) {
            throw new ApiException(ApiError.MESSAGE_TOO_LONG);
        }
        return body;
    }

    /** Only owners and moderators control others; nobody offers what they may not publish. */
    private boolean maySend(SendingSession sender, SentMessage message) {
        if (message.type().equals("control")) {
            ParticipantType role = sender.attendee().participantType();
            return role == ParticipantType.OWNER || role == ParticipantType.MODERATOR;
        }
        Optional<SessionDescription> description = message.description();
        if (description.isEmpty()) {
            return true;
        }
        Permissions permissions = rights.effective(sender.conversation(), sender.attendee());
        boolean audio = description.get().audio();
        boolean video = description.get().video();
        if (message.isAboutScreen()) {
            return !(audio || video) || permissions.mayPublishScreen();
        }
        return (!audio || permissions.mayPublishAudio()) && (!video || permissions.mayPublishVideo());
    }

    /** For which of these sessions anything waits: one statement per 1,000. */
    Set<Long> withMessages(Collection<Long> sessionRowIds) {
        return Batches.of(sessionRowIds).stream()
                .flatMap(some -> messages.withMessages(some, newestTooOld()).stream())
                .collect(Collectors.toSet());
    }

    /** What waits for these sessions, by session, as it was sent: one statement, none for no session. */
    Map<Long, List<QueuedMessage>> queued(Collection<Long> sessionRowIds) {
        return sessionRowIds.isEmpty() ? Map.of() : messages.list(sessionRowIds, newestTooOld());
    }

    /** Forgets messages that were given. */
    void remove(Collection<Long> ids) {
        messages.remove(ids);
    }

    /** Forgets what nobody has fetched in time. */
    void prune() {
        messages.prune(newestTooOld());
    }

    /** When a message was sent, at the latest, that is given no more. */
    private Instant newestTooOld() {
        return clock.instant().minus(LONGEST);
    }
}
