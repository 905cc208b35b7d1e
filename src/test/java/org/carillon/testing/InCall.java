package org.carillon.testing;

/** The bits of in-call flags as they go over the wire. */
public final class InCall {
    public static final int DISCONNECTED = 0;
    public static final int IN_CALL = 1;
    public static final int WITH_AUDIO = 2;
    public static final int WITH_VIDEO = 4;
    public static final int WITH_PHONE = 8;

    /** What a join without a parameter means: in the call with audio and video. */
    public static final int AUDIO_AND_VIDEO = IN_CALL | WITH_AUDIO | WITH_VIDEO;

    private InCall() {}
}
