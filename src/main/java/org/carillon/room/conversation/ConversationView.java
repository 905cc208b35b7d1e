package org.carillon.room.conversation;

import java.util.List;
import org.carillon.people.status.ShownStatus;
import org.carillon.platform.json.EmptyList;
import org.carillon.platform.json.Inlined;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conversation as one reader sees it: the "room object" of the API. Times are seconds since 1970, 0 means none; flags
 * and permissions are bit masks. Filled once by {@link ConversationViews}, then only written to the wire; the values
 * given here are those of a stranger.
 *
 * <p>Source: docs/contract/conversations.md 13.
 */
public final class ConversationView implements Inlined {
    public long id;
    public String token = "";

    @Schema(minimum = "1", maximum = "6")
    public int type;

    public String name = "";
    public String displayName = "";
    public String objectType = "";
    public String objectId = "";

    @Schema(minimum = "1", maximum = "6")
    public int participantType = 4;

    @Schema(minimum = "0", maximum = "15")
    public int participantFlags;

    @Schema(minimum = "0", maximum = "1")
    public int readOnly;

    public boolean hasPassword;
    public boolean hasCall;
    public long callStartTime;

    @Schema(minimum = "0", maximum = "5")
    public int callRecording;

    public boolean canStartCall;
    public long lastActivity;
    public long lastReadMessage;
    public int unreadMessages;
    public boolean unreadMention;
    public boolean unreadMentionDirect;
    public boolean isFavorite;
    public boolean canLeaveConversation;
    public boolean canDeleteConversation;
    public int notificationLevel = 3;

    @Schema(minimum = "0", maximum = "1")
    public int notificationCalls;

    @Schema(minimum = "0", maximum = "1")
    public int lobbyState;

    public long lobbyTimer;
    public long lastPing;
    public String sessionId = "0";

    @Schema(anyOf = EmptyList.class, ref = "MessageView")
    public Object lastMessage = List.of();

    @Schema(minimum = "0", maximum = "2")
    public int sipEnabled;

    public String actorType = "";
    public String actorId = "";
    public long attendeeId;
    public int permissions = 1;
    public int attendeePermissions = 1;
    public int callPermissions = 1;
    public int defaultPermissions = 1;
    public boolean canEnableSIP;
    public String attendeePin = "";
    public String description = "";
    public long lastCommonReadMessage;

    @Schema(minimum = "0", maximum = "2")
    public int listable;

    @Schema(minimum = "0", maximum = "15")
    public int callFlag;

    public int messageExpiration;
    public String avatarVersion = "";
    public boolean isCustomAvatar;
    public int breakoutRoomMode;
    public int breakoutRoomStatus;

    @Schema(minimum = "0", maximum = "1")
    public int recordingConsent;

    @Schema(minimum = "0", maximum = "1")
    public int mentionPermissions;

    public boolean isArchived;
    public boolean isImportant;
    public boolean isSensitive;
    public String liveTranscriptionLanguageId = "";
    public int hasScheduledMessages;
    public long lastPinnedId;
    public long hiddenPinnedId;
    public int attributes;
    public List<String> tagIds = List.of();
    public ShownStatus status;
}
