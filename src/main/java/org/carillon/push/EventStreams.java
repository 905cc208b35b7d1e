package org.carillon.push;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carillon.identity.UserDeleted;

/** The streams that devices read from this node, by user. A stream that waits costs neither a thread nor a connection. */
@ApplicationScoped
class EventStreams {
    private final Map<String, Set<EventStream>> byUser = new ConcurrentHashMap<>();

    @PreDestroy
    void stop() {
        all().forEach(EventStream::end);
    }

    /** Keeps the stream until it ends. */
    void add(EventStream stream) {
        stream.whenEnded(this::remove);
        byUser.compute(stream.caller().userId(), (user, streams) -> {
            Set<EventStream> known = streams == null ? ConcurrentHashMap.newKeySet() : streams;
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
}
