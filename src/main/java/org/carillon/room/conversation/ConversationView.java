package org.carillon.room.conversation;

import java.util.List;
import org.carillon.people.status.ShownStatus;
import org.carillon.platform.json.EmptyList;
import org.carillon.platform.json.Inlined;
import org.carillon.platform.json.Part;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conversation as one reader sees it: the "room object" of the API. Its parts follow each other as their members do
 * on the wire, where nobody sees that there are parts. Times are seconds since 1970, 0 means none; flags and
 * permissions are bit masks. What a reader may not know is as empty as for a conversation in which nothing ever was.
 *
 * <p>Source: docs/contract/conversations.md 13.
 *
 * @param lastActivity a time
 * @param lastCommonReadMessage latest message that all accounts have read; 0 for a reader who does not say what they
 *     read
 * @param status of the partner, null when it was not asked for
 */
public record ConversationView(
        Naming naming,
        Role role,
        Access access,
        CallNow call,
        long lastActivity,
        Unread unread,
        Own own,
        LobbyNow lobby,
        Device device,
        @Schema(anyOf = EmptyList.class, ref = "MessageView") Object lastMessage,
        @Schema(minimum = "0", maximum = "2") int sipEnabled,
        Actor actor,
        Granted granted,
        Phone phone,
        String description,
        long lastCommonReadMessage,
        @Schema(minimum = "0", maximum = "2") int listable,
        @Schema(minimum = "0", maximum = "15") int callFlag,
        int messageExpiration,
        Picture picture,
        Breakout breakout,
        @Schema(minimum = "0", maximum = "1") int recordingConsent,
        @Schema(minimum = "0", maximum = "1") int mentionPermissions,
        Absent absent,
        ShownStatus status)
        implements Inlined {

    /** Which conversation it is, and what it is called. */
    public record Naming(
            long id,
            String token,
            @Schema(minimum = "1", maximum = "6") int type,
            String name,
            String displayName,
            String objectType,
            String objectId)
            implements Part {}

    /** What the reader is in it, and their in-call flags. */
    public record Role(
            @Schema(minimum = "1", maximum = "6") int participantType,
            @Schema(minimum = "0", maximum = "15") int participantFlags)
            implements Part {}

    /** What keeps people from writing, or out. */
    public record Access(@Schema(minimum = "0", maximum = "1") int readOnly, boolean hasPassword) implements Part {}

    /** The call, and whether the reader may start one. */
    public record CallNow(
            boolean hasCall,
            long callStartTime,
            @Schema(minimum = "0", maximum = "5") int callRecording,
            boolean canStartCall)
            implements Part {}

    /** How far the reader has read, and what is left. */
    public record Unread(long lastReadMessage, int unreadMessages, boolean unreadMention, boolean unreadMentionDirect)
            implements Part {
        /** For who is no attendee: nothing to read. */
        public static final Unread NONE = new Unread(0, 0, false, false);
    }

    /** What the reader chose, and may do with their membership. */
    public record Own(
            boolean isFavorite,
            boolean canLeaveConversation,
            boolean canDeleteConversation,
            int notificationLevel,
            @Schema(minimum = "0", maximum = "1") int notificationCalls)
            implements Part {}

    /** Whether people wait before it, and until when. */
    public record LobbyNow(@Schema(minimum = "0", maximum = "1") int lobbyState, long lobbyTimer) implements Part {}

    /** The device of the reader that is in the conversation. */
    public record Device(long lastPing, String sessionId) implements Part {
        /** The reader has no session in it. */
        public static final Device NONE = new Device(0, "0");
    }

    /** Who the reader is in the conversation. */
    public record Actor(String actorType, String actorId, long attendeeId) implements Part {
        /** The actor of somebody who is no attendee. */
        public static final Actor NONE = new Actor("", "", 0);
    }

    /** What the reader may do, and what others may by default. */
    public record Granted(int permissions, int attendeePermissions, int callPermissions, int defaultPermissions)
            implements Part {
        /** For who is no attendee: nothing is allowed. */
        public static final Granted NONE = new Granted(1, 1, 1, 1);
    }

    /** Whether the reader may let phones in, and the PIN to type in; empty for none. */
    public record Phone(boolean canEnableSIP, String attendeePin) implements Part {
        /** The reader may not let phones in, and has no PIN. */
        public static final Phone NONE = new Phone(false, "");
    }

    /** The picture of the conversation. */
    public record Picture(String avatarVersion, boolean isCustomAvatar) implements Part {}

    /** Breakout rooms, which there are not yet. */
    public record Breakout(int breakoutRoomMode, int breakoutRoomStatus) implements Part {
        /** Breakout rooms, of which there are none. */
        public static final Breakout NONE = new Breakout(0, 0);
    }

    /** What clients know of and there is not yet. */
    public record Absent(
            boolean isArchived,
            boolean isImportant,
            boolean isSensitive,
            String liveTranscriptionLanguageId,
            int hasScheduledMessages,
            long lastPinnedId,
            long hiddenPinnedId,
            int attributes,
            List<String> tagIds)
            implements Part {
        /** What the API has and this server never does. */
        public static final Absent ALL = new Absent(false, false, false, "", 0, 0, 0, 0, List.of());
    }
}
