package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** All stored values by {@code app/key}. */
    public Map<String, String> listAll() {
        return settings.listAll();
    }

    void put(AppSettingId id, String value) {
        locks.hold(LOCK);
        settings.put(id, value);
    }

    void remove(AppSettingId id) {
        locks.hold(LOCK);
        settings.remove(id);
    }
}
