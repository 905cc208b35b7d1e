package org.carillon.call.ring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.carillon.call.ring.RingNotice.ShownCaller;
import org.carillon.call.ring.RingNotice.ShownConversation;
import org.carillon.call.ring.RingNotice.ShownRing;
import org.carillon.room.conversation.ConversationType;

/**
 * Reads what devices are told, one statement for any number of events, and keeps the ledger of who was told.
 *
 * <p>Source: docs/contract/rings.md 2 and 3.
 */
@ApplicationScoped
@Transactional
public class RingEventReader {
    @Inject
    RingEventRepository events;

    /** Events of all users after one, oldest first. */
    public List<RingNotice> after(long eventId, int limit) {
        return notices(events.listAfter(eventId, limit));
    }

    /** Events of one user after one, oldest first. */
    public List<RingNotice> after(String userId, long eventId, int limit) {
        return notices(events.listAfter(userId, eventId, limit));
    }

    /** The events by which those rings of a user began that still ring, oldest first. */
    public List<RingNotice> live(String userId) {
        return notices(events.listLive(userId));
    }

    /** The events of one kind of these rings, oldest first. */
    public List<RingNotice> of(RingEventKind kind, Collection<Long> ringIds) {
        return notices(events.list(kind, ringIds));
    }

    /** The events with these ids, oldest first. */
    public List<RingNotice> withIds(Collection<Long> eventIds) {
        return notices(events.listByIds(eventIds));
    }

    /** Id of the newest event; 0 without any. */
    public long newest() {
        return events.newest();
    }

    /** Enters attempts into the reader. */
    public void note(Collection<RingDelivery> attempts) {
        attempts.forEach(events::add);
    }

    private List<RingNotice> notices(List<RingEventRow> rows) {
        return rows.stream().map(RingEventReader::notice).toList();
    }

    private static RingNotice notice(RingEventRow row) {
        Ring ring = row.ring();
        ShownCaller caller = caller(row);
        return new RingNotice(
                row.eventId(),
                ring.userId(),
                row.kind(),
                new ShownRing(
                        ring.id(),
                        ring.state().wireName(),
                        ring.userId(),
                        conversation(row, caller),
                        ring.callGeneration(),
                        caller,
                        ring.requestedAt().getEpochSecond(),
                        ring.expiresAt().getEpochSecond()));
    }

    private static ShownConversation conversation(RingEventRow row, ShownCaller caller) {
        if (row.conversation() == null) {
            return new ShownConversation(row.ring().token().text(), 0, "");
        }
        ConversationType type = row.conversation().type();
        String name = type == ConversationType.ONE_TO_ONE
                ? caller.name()
                : row.conversation().name();
        return new ShownConversation(row.ring().token().text(), type.number(), name);
    }

    private static ShownCaller caller(RingEventRow row) {
        if (row.callerAccount() != null) {
            return new ShownCaller(
                    "user", row.callerAccount().id(), row.callerAccount().shownName());
        }
        if (row.ring().callerUserId() != null) {
            return ShownCaller.DELETED;
        }
        return new ShownCaller("guest", "", row.ownName().isEmpty() ? "Guest" : row.ownName());
    }
}
