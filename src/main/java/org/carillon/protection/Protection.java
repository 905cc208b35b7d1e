package org.carillon.protection;

/** What somebody may try to guess. Source: docs/contract/protection.md 1. */
public enum Protection {
    /** The password of an account. */
    LOGIN,
    /** The token of a conversation. */
    ROOM_TOKEN,
    /** The password of a conversation. */
    ROOM_PASSWORD
}
