package org.carillon.people.guard;

import java.util.Set;

/**
 * What a participant may do, as bits: 1 marks a custom mask, 2 start call, 4 join call (never enforced), 8 ignore
 * lobby, 16 publish audio, 32 publish video, 64 publish screen, 128 chat. 0 means: inherit.
 *
 * <p>Source: docs/contract/call.md 1.2 and 1.4.
 *
 * @param bits 0 to 255
 */
public record Permissions(int bits) {
    /** Inherit from the conversation, or from the server. */
    public static final Permissions INHERIT = new Permissions(0);
    /** Everything: what moderators have, whatever is stored. */
    public static final Permissions ALL = new Permissions(254);
    /** What ordinary participants have when nobody says otherwise: all but ignoring the lobby. */
    public static final Permissions FACTORY = new Permissions(246);

    /** The bit that marks a mask of one's own. */
    public static final int CUSTOM = 1;
    /** The bit of those whom no lobby holds back. */
    public static final int IGNORE_LOBBY = 8;
    /** All bits that can be stored. */
    public static final int MAX = 255;
    /** Masks of those whom nobody gave anything: they inherit, or may do nothing. */
    public static final Set<Integer> NOTHING_GIVEN = Set.of(INHERIT.bits, CUSTOM);

    private static final int START_CALL = 2;
    private static final int PUBLISH_AUDIO = 16;
    private static final int PUBLISH_VIDEO = 32;
    private static final int PUBLISH_SCREEN = 64;
    private static final int CHAT = 128;

    /** Whether these bits can be stored at all. */
    public static boolean isValid(Integer bits) {
        return bits != null && bits >= 0 && bits <= MAX;
    }

    /** The mask as stored: the custom marker is added to all but 0. */
    public static Permissions custom(int bits) {
        return bits == 0 ? INHERIT : new Permissions(bits | CUSTOM);
    }

    /** This mask with the custom marker, so that even nothing stays nothing instead of inheriting. */
    public Permissions asOwn() {
        return plus(CUSTOM);
    }

    /** This mask, or the other one when this says "inherit". */
    public Permissions or(Permissions fallback) {
        return bits == 0 ? fallback : this;
    }

    /** These permissions and those of the bits; what is set stays set. */
    public Permissions plus(int more) {
        return new Permissions(bits | more);
    }

    /** These permissions without those of the bits; what is not set stays so. */
    public Permissions minus(int fewer) {
        return new Permissions(bits & ~fewer);
    }

    /** Bit 2: may start a call where settings and conversation allow it. */
    public boolean mayStartCall() {
        return has(START_CALL);
    }

    /** Bit 8: is not held back by the lobby. */
    public boolean mayIgnoreLobby() {
        return has(IGNORE_LOBBY);
    }

    /** Bit 16: may send sound in calls. */
    public boolean mayPublishAudio() {
        return has(PUBLISH_AUDIO);
    }

    /** Bit 32: may send video in calls. */
    public boolean mayPublishVideo() {
        return has(PUBLISH_VIDEO);
    }

    /** Bit 64: may share the screen in calls. */
    public boolean mayPublishScreen() {
        return has(PUBLISH_SCREEN);
    }

    /** Bit 128: may write messages. */
    public boolean mayChat() {
        return has(CHAT);
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }
}
