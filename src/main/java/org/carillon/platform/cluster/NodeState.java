package org.carillon.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start of this node has come, and why not further. */
@ApplicationScoped
public class NodeState {
    private volatile Progress progress = new Progress(Phase.MIGRATING, "", true);

    /** Where a node can be; the text tells operators. */
    public enum Phase {
        /** The schema is brought up to date, or another node does it. */
        MIGRATING("migrating the schema"),
        /** The first accounts are created, or another node does it. */
        FIRST_ACCOUNTS("creating the first accounts"),
        /** Requests are answered. */
        READY("ready"),
        /** The node is about to end. */
        STOPPING("stopping");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        /** What operators read in readiness, as {@code migrating the schema}. */
        public String text() {
            return text;
        }
    }

    /** The step begins. Where the node has come as far before, what went wrong then stands until the step is done. */
    public void enter(Phase phase) {
        if (phase.compareTo(progress.phase()) > 0) {
            progress = new Progress(phase, "", true);
        }
    }

    /** The step did not succeed and is tried again; {@code why} is one line. */
    public void failed(String why) {
        progress = new Progress(progress.phase(), why, true);
    }

    /** The node does not start, and only another start of the server can change that; {@code why} is one line. */
    public void gaveUp(String why) {
        progress = new Progress(progress.phase(), why, false);
    }

    /** Whether requests can be answered. */
    public boolean isReady() {
        return progress.phase() == Phase.READY;
    }

    /** Whether the node is about to end. */
    public boolean isStopping() {
        return progress.phase() == Phase.STOPPING;
    }

    /** What the node does, and what went wrong with it, in one line. */
    public String described() {
        Progress now = progress;
        if (now.failure().isEmpty()) {
            return now.phase().text();
        }
        return now.again() ? now.phase().text() + ", to be tried again: " + now.failure() : now.failure();
    }

    /** One moment. */
    private record Progress(Phase phase, String failure, boolean again) {}
}
