package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.room.attendee.ReadMarkerRepository;

/** Keeps up to where each attendee has read. Source: docs/contract/messages.md 7. */
@ApplicationScoped
@Transactional
public class ReadMarkers {
    @Inject
    ChatRepository messages;

    @Inject
    ReadMarkerRepository stored;

    @Inject
    Event<Object> events;

    /**
     * Says up to which message the caller has read, forth or back.
     *
     * @param messageId the latest of the conversation up to this id counts, none for 0; null: the latest of all
     * @throws ApiException ATTENDEE_NOT_FOUND when the caller was removed since the guards looked
     */
    void mark(Admission caller, Long messageId) {
        long upTo = messageId == null ? Long.MAX_VALUE : messageId;
        messages.listUpTo(caller.conversationId(), upTo, 1).stream()
                .findFirst()
                .ifPresentOrElse(message -> move(caller.attendeeId(), message), () -> move(caller.attendeeId(), 0, 0));
        events.fire(new MarkerMoved(caller.conversationId()));
    }

    /** Moves the marker before the latest post; without posts it stays. */
    void markUnread(Admission caller) {
        messages.findLatestPost(caller.conversationId()).ifPresent(post -> {
            long before = messages.listUpTo(caller.conversationId(), post.id() - 1, 1).stream()
                    .mapToLong(ChatMessage::id)
                    .findFirst()
                    .orElse(0);
            move(caller.attendeeId(), before, post.postCount() - 1);
            events.fire(new MarkerMoved(caller.conversationId()));
        });
    }

    /** Moves the marker of who asks for what comes after a message, as they have read it; only forth. One statement. */
    void noteAskedAfter(Admission caller, long messageId) {
        if (messageId > 0 && stored.moveOnwards(caller.conversationId(), caller.attendeeId(), messageId)) {
            events.fire(new MarkerMoved(caller.conversationId()));
        }
    }

    /** Moves the marker of who posts this message; the post itself wakes who waits. */
    void move(long attendeeId, ChatMessage message) {
        move(attendeeId, message.id(), message.postCount());
    }

    private void move(long attendeeId, long messageId, long posts) {
        if (!stored.move(attendeeId, messageId, posts)) {
            throw new ApiException(ApiError.ATTENDEE_NOT_FOUND);
        }
    }
}
