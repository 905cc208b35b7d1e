package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings in the database. Callers own the transaction. */
@ApplicationScoped
public class SettingRepository {
    @Inject
    EntityManager em;

    /** All values by {@code app/key}. */
    Map<String, String> listAll() {
        return em.createQuery("select s from AppSetting s", AppSetting.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(s -> s.id().toString(), AppSetting::value));
    }

    /** Answers the value that was there before. */
    Optional<String> put(AppSettingId id, String value) {
        Optional<AppSetting> present = Optional.ofNullable(em.find(AppSetting.class, id));
        Optional<String> former = present.map(AppSetting::value);
        present.ifPresentOrElse(setting -> setting.change(value), () -> em.persist(new AppSetting(id, value)));
        return former;
    }

    /** Answers the value that was there. */
    Optional<String> remove(AppSettingId id) {
        Optional<AppSetting> present = Optional.ofNullable(em.find(AppSetting.class, id));
        present.ifPresent(em::remove);
        return present.map(AppSetting::value);
    }
}
