package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.Conversation;

/** Of what attendees are told: all messages (1), mentions (2), nothing (3). Source: docs/contract/conversations.md 13.1. */
@ApplicationScoped
public class NotificationLevels {
    static final int ALL = 1;
    static final int MENTIONS = 2;
    public static final int NONE = 3;

    private static final int UNSET = 0;

    @Inject
    Settings settings;

    /** What the attendee chose, else what fits the conversation. */
    public int of(Conversation conversation, Attendee attendee) {
        return attendee.notificationLevel() == UNSET ? unchosen(conversation) : attendee.notificationLevel();
    }

    /** With which of the stored levels an attendee is told of mentions. */
    public List<Integer> toldOfMentions(Conversation conversation) {
        return unchosen(conversation) == NONE ? List.of(ALL, MENTIONS) : List.of(UNSET, ALL, MENTIONS);
    }

    private int unchosen(Conversation conversation) {
        if (conversation.type().isBetweenTwo()) {
            return ALL;
        }
        int configured = settings.number(SettingKey.DEFAULT_GROUP_NOTIFICATION);
        return configured >= ALL && configured <= NONE ? configured : MENTIONS;
    }
}
