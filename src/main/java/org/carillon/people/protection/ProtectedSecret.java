package org.carillon.people.protection;

/** What somebody may try to find out by many attempts. Source: docs/contract/protection.md 1. */
public enum ProtectedSecret {
    /** The password of an account. */
    LOGIN,
    /** The token of a conversation. */
    ROOM_TOKEN,
    /** The password of a conversation. */
    ROOM_PASSWORD,
    /** The secret that the SIP bridge signs with. */
    BRIDGE_SIGNATURE,
    /** The secret that the recording server signs with. */
    RECORDER_SIGNATURE,
    /** What an app or a browser knows a login flow by. */
    LOGIN_FLOW
}
