package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.platform.address.BaseUrl;
import org.carillon.platform.http.CodePoints;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.view.Avatars;

/** Renders posts for their reader: whom they mention stands in parameters. Source: docs/contract/messages.md 9.2. */
@ApplicationScoped
class PostRenderer {
    @Inject
    BaseUrl base;

    /** The whole post. */
    Sentence word(ChatMessage post, Reading reading) {
        return word(post.body(), post, reading);
    }

    /** Its beginning, up to so many characters. */
    Sentence wordBeginning(ChatMessage post, int longest, Reading reading) {
        String said = post.body();
        String cut = CodePoints.exceed(said, longest) ? CodePoints.cut(said, longest) + "…" : said;
        return word(cut, post, reading);
    }

    private Sentence word(String said, ChatMessage post, Reading reading) {
        List<MessageActor> mentioned = post.parameters().mentioned();
        return mentioned.isEmpty()
                ? new Sentence(said, Map.of())
                : new MentionText(said)
                        .word(
                                mentioned,
                                actor -> actor.equals(MessageActor.ALL)
                                        ? everybody(reading)
                                        : reading.names()
                                                .mentionOf(reading.names().known(actor, post.id())));
    }

    private Map<String, String> everybody(Reading reading) {
        Conversation conversation = reading.conversation();
        Map<String, String> object = new LinkedHashMap<>();
        object.put("type", "call");
        object.put("id", conversation.token().text());
        object.put("name", nameOf(reading));
        object.put("call-type", conversation.type().callType());
        object.put("icon-url", base.of(Avatars.path(conversation.token())));
        object.put("mention-id", MessageActor.ALL.id());
        return object;
    }

    /** Between two it is the other one's. */
    private static String nameOf(Reading reading) {
        return OneToOne.userIds(reading.conversation()).stream()
                .filter(id -> !MessageActor.user(id).equals(reading.reader()))
                .findFirst()
                .map(id -> reading.names().of(MessageActor.user(id)))
                .orElse(reading.conversation().name());
    }
}
