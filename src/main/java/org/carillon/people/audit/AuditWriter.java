package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import org.carillon.platform.settings.SettingChanged;

/**
 * Puts acts on record: one insert, which needs no lock and waits for nobody. Its place in the chain a record gets
 * later, from {@link ChainSealer}. Source: docs/adr/0051.
 */
@ApplicationScoped
@Transactional
public class AuditWriter {
    @Inject
    AuditRepository records;

    @Inject
    ActorDesk desk;

    @Inject
    Clock clock;

    /** In the transaction of the act: both are stored, or none. */
    void write(@Observes Act act) {
        store(act);
    }

    void write(@Observes SettingChanged changed) {
        Act act = Act.of(
                changed.newValue() == null ? ActKind.SETTING_REMOVED : ActKind.SETTING_CHANGED,
                Target.setting(changed.app(), changed.key()));
        store(act.changed(masked(changed.oldValue(), changed), masked(changed.newValue(), changed)));
    }

    /** In a transaction of its own, as what was refused has none. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeApart(Act act) {
        store(act);
    }

    /** Writes several records, apart from the transaction of the caller. */
    @Transactional(TxType.REQUIRES_NEW)
    public void writeApart(Collection<Act> acts) {
        acts.forEach(this::store);
    }

    private void store(Act act) {
        records.add(new AuditRecord(act, act.by() == null ? desk.current() : act.by(), clock.instant()));
    }

    private static String masked(String value, SettingChanged changed) {
        return value != null && changed.secret() ? Act.SECRET : value;
    }
}
