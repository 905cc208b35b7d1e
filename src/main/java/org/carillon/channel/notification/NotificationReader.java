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
import org.carillon.people.guard.AccountRights;
import org.carillon.people.guard.ServerRight;
import org.carillon.people.identity.Caller;
import org.carillon.room.attendee.Rights;
import org.carillon.room.attendee.SessionLifetime;

/**
 * Reads entries and decides which of them their reader may still see; two statements for any number of them, and four
 * more where posts are quoted.
 */
@ApplicationScoped
@Transactional
class NotificationReader {
    private static final int MOST = 500;
    private static final Comparator<StoredNotification> NEWEST_FIRST = Comparator.comparing(StoredNotification::at)
            .thenComparing(entry -> entry.id().value())
            .reversed();

    @Inject
    NotificationRepository entries;

    @Inject
    AccountRights accounts;

    @Inject
    Rights rights;

    @Inject
    PostQuoter quotes;

    @Inject
    NotificationRenderer wording;

    @Inject
    Clock clock;

    /** The newest entries of the reader, newest first. */
    Reading readNewest(Caller reader) {
        List<StoredNotification> found = new ArrayList<>(entries.listNewestRings(reader.userId(), oldestFresh(), MOST));
        found.addAll(entries.listNewestInvitations(reader.userId(), MOST));
        found.sort(NEWEST_FIRST);
        return read(reader, found.subList(0, Math.min(MOST, found.size())));
    }

    /** Those of the reader's entries that have these numbers. */
    Reading read(Caller reader, Collection<NotificationId> ids) {
        List<StoredNotification> found =
                new ArrayList<>(entries.listRings(reader.userId(), oldestFresh(), rows(ids, true)));
        found.addAll(entries.listInvitations(reader.userId(), rows(ids, false)));
        return read(reader, found);
    }

    private Reading read(Caller reader, List<StoredNotification> found) {
        boolean barred = !found.isEmpty() && !accounts.has(ServerRight.USE_TALK, reader);
        Map<Boolean, List<StoredNotification>> parted =
                found.stream().collect(Collectors.partitioningBy(entry -> barred || isOutdated(entry)));
        List<StoredNotification> kept = parted.get(false);
        List<StoredNotification> mentions =
                kept.stream().filter(StoredNotification::isMention).toList();
        Map<Long, Quote> said = quotes.of(
                mentions.stream().map(StoredNotification::messageId).toList(),
                mentions.stream().map(StoredNotification::conversation).toList(),
                reader.userId());
        List<Notification> shown = kept.stream()
                .filter(entry -> !entry.isMention() || said.containsKey(entry.messageId()))
                .map(entry -> wording.word(entry, reader.userId(), said.get(entry.messageId())))
                .toList();
        return new Reading(shown, parted.get(true));
    }

    /** Whether there is nothing left that the reader could do with it: docs/contract/notifications.md 4.2. */
    private boolean isOutdated(StoredNotification entry) {
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
        return SessionLifetime.oldestFresh(clock.instant());
    }

    /**
     * What was found.
     *
     * @param shown worded for the reader
     * @param dropped not to be seen any more
     */
    record Reading(List<Notification> shown, List<StoredNotification> dropped) {}
}
