package org.carillon.platform.waiting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * The clients that wait on this node, by what they wait for. One that waits costs neither a thread nor a connection to
 * the database. Any thread may ask and change it at any time.
 *
 * @param <K> what they wait for: a conversation, or a user
 * @param <W> one that waits
 */
public final class WaitingClients<K, W> {
    private final Map<K, Set<W>> byKey = new ConcurrentHashMap<>();

    /** Lets one more client wait for this; it stays until it is removed or taken. */
    public void add(K key, W client) {
        addIf(key, client, others -> true);
    }

    /**
     * Lets one more wait if there is room.
     *
     * @param room whether there is room beside so many others that wait for the same
     * @return false: it does not wait
     */
    public boolean addIf(K key, W client, IntPredicate room) {
        boolean[] added = new boolean[1];
        byKey.compute(key, (same, before) -> {
            added[0] = room.test(before == null ? 0 : before.size());
            if (!added[0]) {
                return before;
            }
            Set<W> clients = before == null ? ConcurrentHashMap.newKeySet() : before;
            clients.add(client);
            return clients;
        });
        return added[0];
    }

    /** This one waits no more, if it ever did. */
    public void remove(K key, W client) {
        removeAll(key, List.of(client));
    }

    /** These wait no more for this; those that did not wait are passed over. */
    public void removeAll(K key, Collection<W> gone) {
        byKey.computeIfPresent(key, (same, clients) -> {
            gone.forEach(clients::remove);
            return clients.isEmpty() ? null : clients;
        });
    }

    /** All that waited for this, who do so no more. */
    public List<W> take(K key) {
        Set<W> taken = byKey.remove(key);
        return taken == null ? List.of() : List.copyOf(taken);
    }

    /** Who waits for this now; may be empty. */
    public List<W> of(K key) {
        return List.copyOf(byKey.getOrDefault(key, Set.of()));
    }

    /** What anybody waits for now; may be empty. */
    public Set<K> keys() {
        return Set.copyOf(byKey.keySet());
    }

    /** All who wait now, for whatever. */
    public List<W> all() {
        return byKey.values().stream().flatMap(Set::stream).toList();
    }

    /** Whether somebody waits for this. */
    public boolean isAwaited(K key) {
        return byKey.containsKey(key);
    }

    /** Whether nobody waits for anything. */
    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
