package org.carillon.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Actor;
import org.carillon.people.audit.ActorDesk;
import org.carillon.people.audit.AuditWriter;
import org.carillon.people.audit.LoginKind;
import org.carillon.people.audit.Outcome;
import org.carillon.people.audit.RefusedActs;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;

/**
 * Puts sign-ins on record. Who types a password into a page signs in each time. Credentials that come with each request
 * are recorded once a day for each login and address, by each node: a record per request would tell nothing more.
 *
 * <p>Source: docs/audit.md 2.
 */
@ApplicationScoped
public class SignIns {
    private static final Duration ONCE_IN = Duration.ofDays(1);
    private static final int MOST_KNOWN = 100_000;
    private static final int FAULTS = 500;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditWriter writer;

    @Inject
    RefusedActs refused;

    @Inject
    ActorDesk desk;

    @Inject
    Clock clock;

    /** When each login was last recorded from each address; those not seen for longest are forgotten first. */
    private final Map<String, Instant> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** Notes by what the caller of this request is known, if they sent credentials with it. */
    public void noteCaller() {
        LoginKind login = caller.loginKind();
        if (login == LoginKind.NONE || login == LoginKind.SESSION) {
            return;
        }
        Actor actor = desk.current();
        String key = login + " " + caller.get().credential() + " " + actor.address();
        if (!isNew(key)) {
            return;
        }
        try {
            writer.writeApart(Act.of(ActKind.SIGNED_IN, Target.user(actor.id())).by(actor));
        } catch (RuntimeException e) {
            forget(key);
            throw e;
        }
    }

    /** Credentials of this request were refused. */
    public void noteRefused(ApiError why) {
        noteRefused(why, caller.sentId());
    }

    /** Somebody could not sign in as that account. */
    void noteRefused(ApiError why, String sentId) {
        Outcome outcome = why.status() < FAULTS ? Outcome.REFUSED : Outcome.FAILED;
        refused.note(Act.of(ActKind.SIGNED_IN, Target.user(sentId)).notDone(outcome, why.name()));
    }

    /**
     * A cookie session is theirs now.
     *
     * @param means {@link BrowserSignIn#PASSWORD}, or the name of a provider
     */
    void noteSignedIn(String userId, String means) {
        writer.writeApart(Act.of(ActKind.SIGNED_IN, Target.user(userId))
                .by(desk.current().as(userId, login(means), ""))
                .with("by", means));
    }

    /**
     * Somebody could not sign in at a browser.
     *
     * @param claimed the account that they named, or that a provider named; null: none
     * @param means {@link BrowserSignIn#PASSWORD}, or the name of a provider
     * @param because the same for administrators in a sentence; empty: no more is known
     */
    public void noteRefused(String claimed, String means, ApiError why, String because) {
        String sentId = claimed != null && UserId.isPossible(claimed) ? claimed : "";
        Act act = Act.of(ActKind.SIGNED_IN, Target.user(sentId)).with("by", means);
        Outcome outcome = why.status() < FAULTS ? Outcome.REFUSED : Outcome.FAILED;
        refused.note((because.isEmpty() ? act : act.with("because", because)).notDone(outcome, why.name()));
    }

    /**
     * A sign-in has ended before its time.
     *
     * @param means {@link BrowserSignIn#PASSWORD}, or the name of a provider
     * @param cause {@code person} when they signed out here, {@code provider} when the provider has said so
     */
    public void noteSignedOut(String userId, String means, String cause) {
        writer.writeApart(Act.of(ActKind.SIGNED_OUT, Target.user(userId))
                .with("by", means)
                .with("cause", cause));
    }

    private static LoginKind login(String means) {
        return switch (means) {
            case BrowserSignIn.PASSWORD -> LoginKind.FORM;
            case DirectoryPasswords.NAME -> LoginKind.DIRECTORY;
            default -> LoginKind.PROVIDER;
        };
    }

    private synchronized boolean isNew(String key) {
        Instant now = clock.instant();
        Instant last = known.get(key);
        if (last != null && now.isBefore(last.plus(ONCE_IN))) {
            return false;
        }
        known.put(key, now);
        return true;
    }

    private synchronized void forget(String key) {
        known.remove(key);
    }
}
