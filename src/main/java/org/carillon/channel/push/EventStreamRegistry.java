package org.carillon.channel.push;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.identity.LoginsEnded;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserDisabled;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.cluster.NodeStopping;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.waiting.WaitingClients;

/**
 * The streams that devices read from this node, by user. A stream that waits costs neither a thread nor a connection.
 */
@ApplicationScoped
class EventStreamRegistry {
    @Inject
    QuotaCounter bounds;

    private final WaitingClients<String, EventStream> byUser = new WaitingClients<>();

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
        if (!byUser.addIf(stream.caller().userId(), stream, others -> !bounds.isOver(Quota.STREAMS, others, 1))) {
            throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
        }
    }

    void remove(EventStream stream) {
        byUser.remove(stream.caller().userId(), stream);
    }

    boolean isEmpty() {
        return byUser.isEmpty();
    }

    List<EventStream> of(String userId) {
        return byUser.of(userId);
    }

    List<EventStream> all() {
        return byUser.all();
    }

    void end(@Observes(during = AFTER_SUCCESS) UserDeleted deleted) {
        of(deleted.userId()).forEach(EventStream::end);
    }

    void end(@Observes(during = AFTER_SUCCESS) UserDisabled disabled) {
        of(disabled.userId()).forEach(EventStream::end);
    }

    void end(@Observes(during = AFTER_SUCCESS) LoginsEnded ended) {
        of(ended.userId()).stream()
                .filter(stream -> ended.means(stream.caller()))
                .forEach(EventStream::end);
    }
}
