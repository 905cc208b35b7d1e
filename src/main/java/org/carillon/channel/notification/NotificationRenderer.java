package org.carillon.channel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.channel.notification.Notification.Action;
import org.carillon.chat.Quote;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.address.BaseUrl;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.view.Avatars;

/** Renders entries for their reader. Source: docs/contract/notifications.md 2 and 3. */
@ApplicationScoped
class NotificationRenderer {
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    @Inject
    BaseUrl base;

    /**
     * The entry as the reader gets it; its conversation is there, and so is the post that it is about, if it is about
     * one.
     */
    Notification word(StoredNotification entry, String readerId, Quote quote) {
        Phrase phrase = quote == null ? Phrase.of(entry) : Phrase.of(entry, quote);
        ConversationToken token = entry.conversation().token();
        String link = base.of("/call/" + token) + (quote == null ? "" : "#message_" + entry.messageId());
        String sender = quote == null || !quote.isOfGuest() ? entry.senderName() : quote.actorName();
        return new Notification(
                entry.id().value(),
                "spreed",
                readerId,
                ISO.format(entry.at()),
                objectType(entry),
                token.text(),
                phrase.text(sender, entry.conversationName()),
                quote == null ? "" : quote.plainText(),
                link,
                phrase.text(),
                parameters(phrase, entry, quote),
                quote == null ? "" : quote.text(),
                quote == null || quote.parameters().isEmpty() ? List.of() : quote.parameters(),
                base.of("/apps/spreed/img/app-dark.svg"),
                true,
                List.of(new Action(
                        phrase.action(),
                        phrase.leadsIntoCall() ? link + "#direct-call" : link,
                        "WEB",
                        phrase.isPrimary())));
    }

    private static String objectType(StoredNotification entry) {
        if (entry.isMention()) {
            return "chat";
        }
        return entry.id().isRing() ? "call" : "room";
    }

    private Map<String, Map<String, Object>> parameters(Phrase phrase, StoredNotification entry, Quote quote) {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        if (phrase.namesUser()) {
            parameters.put(
                    "user",
                    entry.sender() == null
                            ? person("highlight", "deleted_users", entry.senderName())
                            : person("user", entry.sender().id(), entry.senderName()));
        }
        if (phrase.namesGuest()) {
            String id = quote.actorType().replaceAll("s$", "/") + quote.actorId();
            parameters.put("guest", person("guest", id, quote.actorName()));
        }
        Conversation conversation = entry.conversation();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("type", "call");
        call.put("id", String.valueOf(conversation.id()));
        call.put("name", entry.conversationName());
        call.put("call-type", conversation.type().callType());
        call.put("icon-url", base.of(Avatars.path(conversation.token())));
        parameters.put("call", call);
        return parameters;
    }

    private static Map<String, Object> person(String type, String id, String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("type", type);
        person.put("id", id);
        person.put("name", name);
        return person;
    }
}
