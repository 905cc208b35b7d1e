package org.carillon.channel.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.call.ring.RingDelivery;
import org.carillon.call.ring.RingEvents;
import org.carillon.call.ring.RingEventsAdded;
import org.carillon.call.ring.RingNotice;
import org.carillon.call.ring.RingsOutlived;
import org.carillon.platform.cluster.Batches;
import org.carillon.platform.cluster.ClusterLockRepository;

/**
 * What is to be posted and what became of it. A post is claimed before it is sent, in a transaction that is over by then:
 * no other node sends it meanwhile, and when this node dies, the claim runs out. Source: docs/contract/rings.md 4,
 * docs/adr/0017.
 */
@ApplicationScoped
@Transactional
class WebhookService {
    private static final String LOCK = "webhook-posts";
    private static final String CHANNEL = "webhook";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    /** How long a claim outlives the time that the target has to answer. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Inject
    WebhookSettings settings;

    @Inject
    WebhookPostRepository posts;

    @Inject
    RingEvents events;

    @Inject
    ClusterLockRepository locks;

    @Inject
    Clock clock;

    /** In the transaction that stores the events: nothing is posted without it, and nothing is forgotten with it. */
    void store(@Observes RingEventsAdded added) {
        settings.targets().forEach(target -> posts.add(added.kind(), added.ringIds(), target.name(), clock.instant()));
    }

    /** Before the events go, which would take their posts along in an order of their own: a turn may hold some of them. */
    void forget(@Observes RingsOutlived outlived) {
        locks.hold(LOCK);
        Batches.of(posts.listOfRings(outlived.ringIds())).forEach(posts::remove);
    }

    /**
     * Notes attempts that have ended, and claims the next posts of the target.
     *
     * @param limit how many at most
     */
    List<WebhookMessage> turn(WebhookTarget target, List<WebhookAttempt> ended, int limit) {
        if (ended.isEmpty() && limit <= 0) {
            return List.of();
        }
        locks.hold(LOCK);
        Instant now = clock.instant();
        note(target, ended, now);
        if (limit <= 0) {
            return List.of();
        }
        List<DuePost> due = listDue(target, now, limit);
        if (due.isEmpty()) {
            return List.of();
        }
        posts.claim(
                due.stream().map(DuePost::postId).toList(),
                now.plus(settings.timeout()).plus(MARGIN));
        return messages(due, now);
    }

    /** What may be sent; drops what nobody sends any more on the way, a page at a time however long a target was away. */
    private List<DuePost> listDue(WebhookTarget target, Instant now, int limit) {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<DuePost> page = posts.listDue(target.name(), now, PAGE);
            Map<Boolean, List<DuePost>> byOutdated =
                    page.stream().collect(Collectors.partitioningBy(post -> post.isOutdated(settings.attempts())));
            List<DuePost> outdated = byOutdated.get(true);
            if (!outdated.isEmpty()) {
                posts.remove(outdated.stream().map(DuePost::postId).toList());
            }
            List<DuePost> due = byOutdated.get(false);
            if (!due.isEmpty() || page.size() < PAGE) {
                return due.subList(0, Math.min(limit, due.size()));
            }
        }
        return List.of(); // all of these were outdated; the next turn goes on
    }

    private List<WebhookMessage> messages(List<DuePost> due, Instant now) {
        Map<Long, RingNotice> notices = events
                .withIds(due.stream().map(DuePost::eventId).toList())
                .stream()
                .collect(Collectors.toMap(RingNotice::eventId, Function.identity()));
        return due.stream()
                .filter(post -> notices.containsKey(post.eventId())) // else it was pruned just now
                .map(post -> new WebhookMessage(
                        post.postId(), post.attempts() + 1, notices.get(post.eventId()), post.occurredAt(), now))
                .toList();
    }

    private void note(WebhookTarget target, List<WebhookAttempt> ended, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        events.note(ended.stream().map(attempt -> delivery(target, attempt)).toList());
        Collection<Long> over = ended.stream()
                .filter(this::isOver)
                .map(attempt -> attempt.message().postId())
                .toList();
        if (!over.isEmpty()) {
            posts.remove(over);
        }
        ended.stream()
                .filter(attempt -> !isOver(attempt))
                .map(WebhookAttempt::message)
                .collect(Collectors.groupingBy(
                        WebhookMessage::attempt, Collectors.mapping(WebhookMessage::postId, Collectors.toList())))
                .forEach((attempt, ids) -> posts.postpone(ids, attempt, now.plus(WebhookAttempt.pauseAfter(attempt))));
    }

    private boolean isOver(WebhookAttempt attempt) {
        return attempt.outcome().last() || attempt.message().attempt() >= settings.attempts();
    }

    private static RingDelivery delivery(WebhookTarget target, WebhookAttempt attempt) {
        WebhookMessage message = attempt.message();
        return new RingDelivery(
                message.notice().ring().ringId(),
                CHANNEL,
                target.name(),
                message.attempt(),
                message.attemptedAt(),
                attempt.outcome().text());
    }
}
