package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carillon.people.protection.Subject;

/**
 * Puts refused acts on record, without letting anybody fill the disk with them: see {@link RefusalWindow}. Accounts and
 * strangers are counted apart, so that nobody can hide what an account tried behind a flood of strangers.
 */
@ApplicationScoped
public class RefusedActs {
    private static final Logger LOG = Logger.getLogger(RefusedActs.class.getName());

    private final RefusalWindow strangers = new RefusalWindow(new RefusalWindow.Limits(10, 200, 200));
    private final RefusalWindow accounts = new RefusalWindow(new RefusalWindow.Limits(30, 1_000, 500));

    @Inject
    AuditWriter writer;

    @Inject
    ActorDesk desk;

    @Inject
    Clock clock;

    /** Records it at once, in a transaction of its own, or counts it for a record in the next minute. */
    public void note(Act refused) {
        Act act = refused.by() == null ? refused.by(desk.current()) : refused;
        Actor by = act.by();
        RefusalWindow window = by.isUser() ? accounts : strangers;
        if (!window.isSingle(act, who(by), clock.instant())) {
            return;
        }
        try {
            writer.writeApart(act);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a refused act is not on record yet, it is counted and tried again", e);
            window.count(act, who(by), clock.instant());
        }
    }

    /** Writes what was counted in minutes that are over. */
    void writeDue() {
        write(false);
    }

    /** Writes all that was counted. */
    void writeAll() {
        write(true);
    }

    /** Who is counted: the account, else the network; of those who are not told apart any more nothing is known. */
    private static String who(Actor by) {
        if (by.isUser()) {
            return Subject.account(by.id()).name();
        }
        return by.address().isEmpty()
                ? RefusalWindow.OTHERS
                : Subject.everybody(by.address()).name();
    }

    private void write(boolean early) {
        for (RefusalWindow window : List.of(strangers, accounts)) {
            List<Act> bundled = window.takeOut(clock.instant(), early);
            if (bundled.isEmpty()) {
                continue;
            }
            try {
                writer.writeApart(bundled);
            } catch (RuntimeException e) {
                bundled.forEach(act -> window.count(act, who(act.by()), clock.instant()));
                throw e;
            }
        }
    }
}
