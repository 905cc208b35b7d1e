package org.carillon.testing;

/** The bits of permission masks as they go over the wire. */
public final class Permission {
    /** Marks a mask as set by hand, so that one without any right differs from "inherit". */
    public static final int CUSTOM = 1;

    public static final int START_CALL = 2;
    public static final int JOIN_CALL = 4;
    public static final int IGNORE_LOBBY = 8;
    public static final int PUBLISH_AUDIO = 16;
    public static final int PUBLISH_VIDEO = 32;
    public static final int PUBLISH_SCREEN = 64;
    public static final int CHAT = 128;

    /** Every right; what moderators always have. */
    public static final int ALL = 254;

    /** What ordinary participants have as long as nobody set anything. */
    public static final int ORDINARY = ALL - IGNORE_LOBBY;

    private Permission() {}
}
