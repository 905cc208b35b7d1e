package org.carillon.channel.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.call.ring.DeliveryOutcome;
import org.carillon.call.ring.RingChannel;
import org.carillon.call.ring.RingDelivery;
import org.carillon.call.ring.RingEventReader;
import org.carillon.call.ring.RingEventsAdded;
import org.carillon.call.ring.RingNotice;
import org.carillon.call.ring.RingsOutlived;
import org.carillon.platform.cluster.BackOff;
import org.carillon.platform.outbox.Attempt;
import org.carillon.platform.outbox.Outbox;
import org.carillon.platform.outbox.OutboxRepository;

/**
 * The posts that wait, a lane for each target, and what became of them. Source: docs/contract/rings.md 4,
 * docs/adr/0017.
 */
@ApplicationScoped
@Transactional
class WebhookOutbox extends Outbox<WebhookMessage> {
    /** 5 s, 25 s, about 2 min, and so on to 1 h. */
    static final BackOff PAUSES = new BackOff(Duration.ofSeconds(5), 5, Duration.ofHours(1));

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;

    /** How long a claim outlives the time that the target has to answer. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Inject
    WebhookSettings settings;

    @Inject
    WebhookPostRepository posts;

    @Inject
    RingEventReader events;

    @Inject
    Clock clock;

    WebhookOutbox() {
        super("webhook-posts", PAUSES);
    }

    /** In the transaction that stores the events: nothing is posted without it, and nothing is forgotten with it. */
    void store(@Observes RingEventsAdded added) {
        settings.targets().forEach(target -> posts.add(added.kind(), added.ringIds(), target.name(), clock.instant()));
    }

    /**
     * Before the events go, which would take their posts along in an order of their own: a turn may hold some of them.
     */
    void forget(@Observes RingsOutlived outlived) {
        keepSendersOut();
        posts.remove(posts.listOfRings(outlived.ringIds()));
    }

    @Override
    protected OutboxRepository rows() {
        return posts;
    }

    @Override
    protected Duration claim() {
        return settings.timeout().plus(MARGIN);
    }

    @Override
    protected int attempts() {
        return settings.attempts();
    }

    @Override
    protected void record(String target, List<Attempt<WebhookMessage>> ended) {
        events.note(ended.stream().map(attempt -> delivery(target, attempt)).toList());
    }

    /** Drops what nobody sends any more on the way, a page at a time however long a target was away. */
    @Override
    protected List<WebhookMessage> listDue(String target, Instant now, int limit) {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<DuePost> page = posts.listDue(target, now, PAGE);
            Map<Boolean, List<DuePost>> byOutdated =
                    page.stream().collect(Collectors.partitioningBy(post -> post.isOutdated(settings.attempts())));
            posts.remove(byOutdated.get(true).stream().map(DuePost::postId).toList());
            List<DuePost> due = byOutdated.get(false);
            if (!due.isEmpty() || page.size() < PAGE) {
                return messages(due.subList(0, Math.min(limit, due.size())), now);
            }
        }
        return List.of(); // all of these were outdated; the next turn goes on
    }

    private List<WebhookMessage> messages(List<DuePost> due, Instant now) {
        if (due.isEmpty()) {
            return List.of();
        }
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

    private static RingDelivery delivery(String target, Attempt<WebhookMessage> attempt) {
        WebhookMessage message = attempt.message();
        DeliveryOutcome outcome = DeliveryOutcome.of(attempt.outcome());
        return new RingDelivery(message.notice().ring().ringId(), RingChannel.WEBHOOK, target)
                .ended(message.attempt(), message.attemptedAt(), outcome);
    }
}
