package org.carillon.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.conversation.Conversation;
import org.carillon.conversation.ConversationType;
import org.carillon.notification.Notification.Action;
import org.carillon.participant.Avatars;
import org.carillon.settings.BaseUrl;

/** Words entries for their reader. Source: docs/contract/notifications.md 2 and 3. */
@ApplicationScoped
class Wording {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    @Inject
    BaseUrl base;

    /** The entry as the reader gets it; its conversation is there. */
    Notification word(StoredEntry entry, String readerId) {
        Phrase phrase = Phrase.of(entry);
        String token = entry.conversation().token();
        String link = base.of("/call/" + token);
        return new Notification(
                entry.id().value(),
                "spreed",
                readerId,
                ISO.format(entry.at()),
                entry.id().isRing() ? "call" : "room",
                token,
                phrase.text(entry.senderName(), entry.conversationName()),
                "",
                link,
                phrase.text(),
                parameters(phrase, entry),
                "",
                List.of(),
                base.of("/apps/spreed/img/app-dark.svg"),
                true,
                List.of(new Action(
                        phrase.action(),
                        phrase.leadsIntoCall() ? link + "#direct-call" : link,
                        "WEB",
                        phrase.isPrimary())));
    }

    private Map<String, Map<String, Object>> parameters(Phrase phrase, StoredEntry entry) {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        if (phrase.namesUser()) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("type", entry.sender() == null ? "highlight" : "user");
            user.put(
                    "id",
                    entry.sender() == null ? "deleted_users" : entry.sender().id());
            user.put("name", entry.senderName());
            parameters.put("user", user);
        }
        Conversation conversation = entry.conversation();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("type", "call");
        call.put("id", String.valueOf(conversation.id()));
        call.put("name", entry.conversationName());
        call.put("call-type", callType(entry));
        call.put("icon-url", pictureOf(conversation.token()));
        parameters.put("call", call);
        return parameters;
    }

    private static String callType(StoredEntry entry) {
        if (entry.isBetweenTwo()) {
            return "one2one";
        }
        return entry.conversation().type() == ConversationType.PUBLIC ? "public" : "group";
    }

    private String pictureOf(String token) {
        return base.of("/ocs/v2.php/apps/spreed/api/v1/room/" + token + "/avatar?v=" + Avatars.version(token));
    }
}
