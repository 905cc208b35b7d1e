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

/** Words posts for their reader: whom they speak of stands in parameters. Source: docs/contract/messages.md 9.2. */
@ApplicationScoped
class PostWording {
    @Inject
    BaseUrl base;

    /** The whole post. */
    Sentence word(ChatMessage post, Conversation conversation, Actor reader, Names names) {
        return word(post.body(), post, conversation, reader, names);
    }

    /** Its beginning, up to so many characters. */
    Sentence wordBeginning(ChatMessage post, int longest, Conversation conversation, Actor reader, Names names) {
        String said = post.body();
        String cut = CodePoints.exceed(said, longest) ? CodePoints.cut(said, longest) + "…" : said;
        return word(cut, post, conversation, reader, names);
    }

    private Sentence word(String said, ChatMessage post, Conversation conversation, Actor reader, Names names) {
        List<Actor> mentioned = post.parameters().mentioned();
        return mentioned.isEmpty()
                ? new Sentence(said, Map.of())
                : new MentionText(said)
                        .word(
                                mentioned,
                                actor -> actor.equals(Actor.ALL)
                                        ? everybody(conversation, reader, names)
                                        : names.mentionOf(names.known(actor, post.id())));
    }

    private Map<String, String> everybody(Conversation conversation, Actor reader, Names names) {
        Map<String, String> object = new LinkedHashMap<>();
        object.put("type", "call");
        object.put("id", conversation.token());
        object.put("name", nameOf(conversation, reader, names));
        object.put("call-type", conversation.type().callType());
        object.put("icon-url", base.of(Avatars.path(conversation.token())));
        object.put("mention-id", Actor.ALL.id());
        return object;
    }

    /** Between two it is the other one's. */
    private static String nameOf(Conversation conversation, Actor reader, Names names) {
        return OneToOne.userIds(conversation).stream()
                .filter(id -> !Actor.user(id).equals(reader))
                .findFirst()
                .map(id -> names.of(Actor.user(id)))
                .orElse(conversation.name());
    }
}
