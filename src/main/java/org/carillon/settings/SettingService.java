package org.carillon.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Changes of settings, each a transaction of its own. */
@ApplicationScoped
@Transactional
public class SettingService {
    @Inject
    SettingRepository settings;

    /** All stored values by {@code app/key}. */
    public Map<String, String> listAll() {
        return settings.listAll();
    }

    void put(AppSettingId id, String value) {
        settings.put(id, value);
    }

    void remove(AppSettingId id) {
        settings.remove(id);
    }
}
