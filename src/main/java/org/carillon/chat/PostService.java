package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.room.attendee.ActorType;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.AttendeeRepository;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationReopened;
import org.carillon.room.conversation.ConversationRepository;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.membership.RoleService;

/** Takes what people say. Source: docs/contract/messages.md 6. */
@ApplicationScoped
@Transactional
public class PostService {
    /** Characters of the longest post. */
    public static final int LONGEST_TEXT = 32_000;

    private static final int LONGEST_REFERENCE = 64;

    @Inject
    ChatRepository messages;

    @Inject
    ChatReader reader;

    @Inject
    Mentions mentions;

    @Inject
    ReadMarkers markers;

    @Inject
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    RoleService roles;

    @Inject
    Event<Object> news;

    @Inject
    Clock clock;

    /**
     * Adds a post to the conversation; who says it has read everything up to it.
     *
     * @param text up to 32,000 characters without the space around it
     * @param referenceId up to 64 characters; null: none
     * @param parentId the post that it replies to; 0: none
     * @param guestName what a guest is called from now on, up to 64 characters; null or empty: as before. Users keep theirs
     * @throws ApiException BAD_PARAMETER without text, for a reference or a name that is too long and for a parent that is
     *     no post of this conversation; MESSAGE_TOO_LONG
     */
    ChatAnswer post(Admission caller, String text, String referenceId, long parentId, String guestName) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || CodePoints.exceed(referenceId, LONGEST_REFERENCE)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        if (CodePoints.exceed(said, LONGEST_TEXT)) {
            throw new ApiException(ApiError.MESSAGE_TOO_LONG);
        }
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            news.fire(new ConversationReopened(conversation.id(), OneToOne.userIds(conversation)));
        }
        ChatMessage parent = parentId == 0 ? null : parent(conversation, parentId);
        Attendee author = attendees.get(caller.attendeeId());
        if (author.actorType() == ActorType.GUESTS && guestName != null && !guestName.isBlank()) {
            roles.renameGuest(caller, guestName);
        }
        Instant now = clock.instant();
        ChatMessage message = ChatMessage.post(
                conversation, Actor.of(author), said, referenceId == null ? "" : referenceId, parent, now);
        Mentions.Found mentioned = mentions.find(conversation, author, said);
        message.mention(mentioned.actors());
        messages.add(message);
        mentions.tell(conversation, author, message, mentioned);
        conversation.noteMessage(message.id(), now);
        markers.move(author.id(), message);
        news.fire(new MessagePosted(conversation.id(), message.id()));
        Actor actor = Actor.of(author);
        return ChatAnswer.ofMessages(
                reader.views(List.of(message), conversation, List.of(actor)).get(actor),
                reader.lastCommonRead(conversation.id()));
    }

    private ChatMessage parent(Conversation conversation, long parentId) {
        return messages.find(conversation.id(), parentId)
                .filter(ChatMessage::isPost)
                .orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
    }
}
