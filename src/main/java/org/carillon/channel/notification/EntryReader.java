package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.chat.PostQuoter;
import org.carillon.chat.Quote;
import org.carillon.people.guard.GroupLimits;
import org.carillon.people.identity.Caller;
import org.carillon.room.attendee.Leases;
import org.carillon.room.attendee.Rights;

/**
 * Reads entries and decides which of them their reader may still see; two statements for any number of them, and four more
 * where posts are quoted.
 */
@ApplicationScoped
@Transactional
class EntryReader {
    private static final int MOST = 500;
    private static final Comparator<StoredEntry> NEWEST_FIRST = Comparator.comparing(StoredEntry::at)
            .thenComparing(entry -> entry.id().value())
            .reversed();

    @Inject
    EntryRepository entries;

    @Inject
    GroupLimits limits;

    @Inject
    Rights rights;

    @Inject
    PostQuoter quotes;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /** The newest entries of the reader, newest first. */
    Reading readNewest(Caller reader) {
        List<StoredEntry> found = new ArrayList<>(entries.listNewestRings(reader.userId(), oldestFresh(), MOST));
        found.addAll(entries.listNewestInvitations(reader.userId(), MOST));
        found.sort(NEWEST_FIRST);
        return read(reader, found.subList(0, Math.min(MOST, found.size())));
    }

    /** Those of the reader's entries that have these numbers. */
    Reading read(Caller reader, Collection<NotificationId> ids) {
        List<StoredEntry> found = new ArrayList<>(entries.listRings(reader.userId(), oldestFresh(), rows(ids, true)));
        found.addAll(entries.listInvitations(reader.userId(), rows(ids, false)));
        return read(reader, found);
    }

    private Reading read(Caller reader, List<StoredEntry> found) {
        boolean barred = !found.isEmpty() && !limits.isTalkAllowed(reader);
        Map<Boolean, List<StoredEntry>> parted =
                found.stream().collect(Collectors.partitioningBy(entry -> barred || isOutdated(entry)));
        List<StoredEntry> kept = parted.get(false);
        List<StoredEntry> mentions =
                kept.stream().filter(StoredEntry::isMention).toList();
        Map<Long, Quote> said = quotes.of(
                mentions.stream().map(StoredEntry::messageId).toList(),
                mentions.stream().map(StoredEntry::conversation).toList(),
                reader.userId());
        List<Notification> shown = kept.stream()
                .filter(entry -> !entry.isMention() || said.containsKey(entry.messageId()))
                .map(entry -> wording.word(entry, reader.userId(), said.get(entry.messageId())))
                .toList();
        return new Reading(shown, parted.get(true));
    }

    /** Whether there is nothing left that the reader could do with it: docs/contract/notifications.md 4.2. */
    private boolean isOutdated(StoredEntry entry) {
        return entry.conversation() == null
                || entry.reader() == null
                || (entry.isBetweenTwo() && entry.sender() == null)
                || (rights.isHeldInLobby(entry.conversation(), entry.reader())
                        && !entry.conversation().lobby().isDue(clock.instant()));
    }

    private static List<Long> rows(Collection<NotificationId> ids, boolean ofRings) {
        return ids.stream()
                .filter(id -> id.value() > 0 && id.isRing() == ofRings)
                .map(NotificationId::rowId)
                .toList();
    }

    private Instant oldestFresh() {
        return Leases.oldestFresh(clock.instant());
    }

    /**
     * What was found.
     *
     * @param shown worded for the reader
     * @param dropped not to be seen any more
     */
    record Reading(List<Notification> shown, List<StoredEntry> dropped) {}
}
