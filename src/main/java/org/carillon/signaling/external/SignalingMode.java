package org.carillon.signaling.external;

import java.util.Locale;

/** How clients of a conversation reach each other before media flows. Source: docs/contract/signaling.md 1. */
public enum SignalingMode {
    /** By pulls and posts to this server. */
    INTERNAL,
    /** By a signaling server. */
    EXTERNAL,
    /** By one of several, to which the conversation keeps. */
    CONVERSATION_CLUSTER;

    /** The name in signaling settings, as {@code internal}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
