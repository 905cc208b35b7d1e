package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.people.identity.DeviceUses.Use;

/** Writes when and from where devices were used: a statement for each second, and one for each address. */
@ApplicationScoped
@Transactional
class DeviceUseService {
    @Inject
    SignInRepository signIns;

    @Inject
    AppPasswordRepository appPasswords;

    /**
     * Writes the uses, but not of devices that somebody is changing at this moment: it waits for nobody, so nobody can
     * be caught in a deadlock with it (docs/adr/0015).
     *
     * @return ids of those that were written
     */
    Set<Long> write(DeviceKind kind, Map<Long, Use> uses) {
        return switch (kind) {
            case SESSION -> {
                List<Long> free = signIns.holdFree(uses.keySet());
                each(free, uses, Use::at, signIns::noteUse);
                each(free, uses, Use::address, signIns::noteAddress);
                yield Set.copyOf(free);
            }
            case APP_PASSWORD -> {
                List<Long> free = appPasswords.holdFree(uses.keySet());
                each(free, uses, Use::at, appPasswords::noteUse);
                each(free, uses, Use::address, appPasswords::noteAddress);
                yield Set.copyOf(free);
            }
        };
    }

    private static <T> void each(
            Collection<Long> ids, Map<Long, Use> uses, Function<Use, T> what, BiConsumer<List<Long>, T> write) {
        ids.stream()
                .collect(Collectors.groupingBy(id -> what.apply(uses.get(id)), TreeMap::new, Collectors.toList()))
                .forEach((value, some) -> write.accept(some, value));
    }
}
