package org.carillon.channel.push;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserDisabled;
import org.carillon.people.protection.Bound;
import org.carillon.people.protection.Bounds;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** The streams that devices read from this node, by user. A stream that waits costs neither a thread nor a connection. */
@ApplicationScoped
class EventStreams {
    @Inject
    Bounds bounds;

    private final Map<String, Set<EventStream>> byUser = new ConcurrentHashMap<>();

    /**
     * Ends all streams when the server goes on without the application. With the process they end anyway, and WildFly
     * would log two errors for each that is ended so late.
     */
    void stop(@Observes NodeStopping stopping) {
        if (!isProcessEnding()) {
            all().forEach(EventStream::end);
        }
    }

    /** The process takes hooks until it begins to end. */
    private static boolean isProcessEnding() {
        Thread nothing = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /**
     * Keeps the stream until it ends.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    void add(EventStream stream) {
        stream.whenEnded(this::remove);
        byUser.compute(stream.caller().userId(), (user, streams) -> {
            Set<EventStream> known = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            if (bounds.isOver(Bound.STREAMS, known.size(), 1)) {
                throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
            }
            known.add(stream);
            return known;
        });
    }

    void remove(EventStream stream) {
        byUser.computeIfPresent(stream.caller().userId(), (user, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    Collection<EventStream> of(String userId) {
        return byUser.getOrDefault(userId, Set.of());
    }

    List<EventStream> all() {
        return byUser.values().stream().flatMap(Set::stream).toList();
    }

    void end(@Observes(during = AFTER_SUCCESS) UserDeleted deleted) {
        of(deleted.userId()).forEach(EventStream::end);
    }

    void end(@Observes(during = AFTER_SUCCESS) UserDisabled disabled) {
        of(disabled.userId()).forEach(EventStream::end);
    }
}
