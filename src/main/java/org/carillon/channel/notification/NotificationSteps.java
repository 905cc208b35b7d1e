package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carillon.call.ring.Ring;
import org.carillon.call.ring.RingService;
import org.carillon.channel.notification.NotificationReader.Reading;
import org.carillon.people.identity.Caller;
import org.carillon.people.status.StatusService;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Somebody's list of notifications: rings and invitations. It has no transaction of its own, as each conversation that
 * a request changes is locked in one of its own, in the order of their ids. Source: docs/contract/notifications.md.
 */
@ApplicationScoped
public class NotificationSteps {
    private static final int MOST_ASKED = 200;

    @Inject
    NotificationReader entries;

    @Inject
    RingService rings;

    @Inject
    InvitationService invitations;

    @Inject
    StatusService statuses;

    /**
     * The newest entries, newest first, at most 500, with the reader's own status. What the reader may not see any more
     * is deleted on the way.
     */
    public Listing list(Caller reader) {
        List<Notification> shown = keepShown(entries.readNewest(reader));
        return new Listing(shown, statuses.shown(reader.userId()).status());
    }

    /**
     * One entry.
     *
     * @throws ApiException NOTIFICATION_NOT_FOUND
     */
    public Notification get(Caller reader, NotificationId id) {
        return keepShown(entries.read(reader, List.of(id))).stream()
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.NOTIFICATION_NOT_FOUND));
    }

    /**
     * Which of the entries are there, in the order in which they were asked for.
     *
     * @throws ApiException BAD_PARAMETER for more than 200
     */
    public List<Long> listExisting(Caller reader, Collection<NotificationId> asked) {
        if (asked.size() > MOST_ASKED) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        Set<Long> there = keepShown(entries.read(reader, asked)).stream()
                .map(Notification::notification_id)
                .collect(Collectors.toSet());
        Set<Long> found =
                new LinkedHashSet<>(asked.stream().map(NotificationId::value).toList());
        found.retainAll(there);
        return new ArrayList<>(found);
    }

    /**
     * Deletes one entry; nothing happens when it is not there. A ring that is live is declined.
     *
     * @throws ApiException NOTIFICATION_NOT_FOUND for 0
     */
    public void delete(Caller reader, NotificationId id) {
        if (id.value() == 0) {
            throw new ApiException(ApiError.NOTIFICATION_NOT_FOUND);
        }
        if (id.isRing()) {
            rings.findListed(reader.userId(), id.rowId())
                    .ifPresent(ring -> rings.decline(ring.conversationId(), List.of(ring.id())));
        } else {
            invitations.remove(reader, id.rowId());
        }
    }

    /** Deletes all entries; rings that are live are declined. */
    public void deleteAll(Caller reader) {
        rings.listListed(reader.userId()).stream()
                .collect(Collectors.groupingBy(
                        Ring::conversationId, TreeMap::new, Collectors.mapping(Ring::id, Collectors.toList())))
                .forEach(rings::decline);
        invitations.removeAll(reader);
    }

    private List<Notification> keepShown(Reading reading) {
        reading.dropped().stream()
                .filter(entry -> entry.id().isRing())
                .collect(Collectors.groupingBy(
                        StoredNotification::conversationId,
                        TreeMap::new,
                        Collectors.mapping(entry -> entry.id().rowId(), Collectors.toList())))
                .forEach(rings::withdraw);
        invitations.remove(reading.dropped().stream()
                .filter(entry -> !entry.id().isRing())
                .map(entry -> entry.id().rowId())
                .toList());
        return reading.shown();
    }

    /**
     * What a reader gets.
     *
     * @param status of the reader, as others see it
     */
    public record Listing(List<Notification> entries, String status) {}
}
