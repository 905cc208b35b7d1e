package org.carillon.room.attendee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.platform.settings.SettingKey;
import org.carillon.platform.settings.Settings;
import org.carillon.room.conversation.Conversation;

/** Of which messages attendees are told, whether they chose or not. Source: docs/contract/conversations.md 13.1. */
@ApplicationScoped
public class EffectiveNotificationLevel {
    @Inject
    Settings settings;

    /** What the attendee chose, else what fits the conversation. */
    public NotificationLevel of(Conversation conversation, Attendee attendee) {
        return attendee.notificationLevel() == NotificationLevel.UNSET
                ? unchosen(conversation)
                : attendee.notificationLevel();
    }

    /** With which of the stored levels an attendee is told of mentions. */
    public List<NotificationLevel> toldOfMentions(Conversation conversation) {
        return unchosen(conversation) == NotificationLevel.NONE
                ? List.of(NotificationLevel.ALL, NotificationLevel.MENTIONS)
                : List.of(NotificationLevel.UNSET, NotificationLevel.ALL, NotificationLevel.MENTIONS);
    }

    private NotificationLevel unchosen(Conversation conversation) {
        if (conversation.type().isBetweenTwo()) {
            return NotificationLevel.ALL;
        }
        return NotificationLevel.chosen(settings.number(SettingKey.DEFAULT_GROUP_NOTIFICATION))
                .orElse(NotificationLevel.MENTIONS);
    }
}
