package org.carillon.room.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Keeps all but moderators waiting before a conversation. Source: docs/contract/conversations.md 8. */
@Embeddable
public class Lobby {
    @Column(name = "lobby", nullable = false)
    private boolean on;

    /** When it opens by itself; null: it does not. */
    @Column(name = "lobby_timer")
    private Instant timer;

    protected Lobby() {}

    /** Closes it for all but moderators, until the given time or, with null, until it is opened. */
    public void close(Instant until) {
        on = true;
        timer = until;
    }

    /** Lets everybody in, and forgets the time. */
    public void open() {
        on = false;
        timer = null;
    }

    /** Whether it should have opened by itself. */
    public boolean isDue(Instant now) {
        return on && timer != null && !timer.isAfter(now);
    }

    /** Whether it holds back all who neither moderate nor may pass. */
    public boolean isOn() {
        return on;
    }

    /** How it stands, for people: {@code open}, {@code closed} or {@code closed until} a time. */
    String described() {
        if (!on) {
            return "open";
        }
        return timer == null ? "closed" : "closed until " + timer;
    }

    /** When it opens by itself, or null. */
    public Instant timer() {
        return timer;
    }
}
