package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.carillon.platform.cluster.ClusterLockRepository;

/** Changes of settings, each a transaction of its own. */
@ApplicationScoped
@Transactional
public class SettingService {
    private static final String LOCK = "app-settings";

    @Inject
    SettingRepository settings;

    @Inject
    ClusterLockRepository locks;

    @Inject
    Event<Object> events;

    /** All stored values by {@code app/key}. */
    public Map<String, String> listAll() {
        return settings.listAll();
    }

    void put(AppSettingId id, String value) {
        locks.hold(LOCK);
        tell(id, settings.put(id, value).orElse(null), value);
    }

    void remove(AppSettingId id) {
        locks.hold(LOCK);
        settings.remove(id).ifPresent(former -> tell(id, former, null));
    }

    private void tell(AppSettingId id, String former, String value) {
        boolean secret =
                SettingKey.at(id.toString()).map(known -> known.spec().secret()).orElse(true);
        events.fire(new SettingChanged(id.app(), id.key(), former, value, secret));
    }
}
