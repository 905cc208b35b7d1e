package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
    ConversationRepository conversations;

    @Inject
    AttendeeRepository attendees;

    @Inject
    RoleService roles;

    @Inject
    PostRecords records;

    @Inject
    ChatReader reader;

    @Inject
    Event<Object> events;

    /**
     * Adds a post to the conversation; who says it has read everything up to it.
     *
     * @throws ApiException BAD_PARAMETER without text, for a reference or a name that is too long and for a parent that
     *     is no post of this conversation; MESSAGE_TOO_LONG
     */
    ChatAnswer post(Admission caller, PostMessage request) {
        String said = request.message() == null ? "" : request.message().strip();
        if (said.isEmpty() || CodePoints.exceed(request.referenceId(), LONGEST_REFERENCE)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        if (CodePoints.exceed(said, LONGEST_TEXT)) {
            throw new ApiException(ApiError.MESSAGE_TOO_LONG);
        }
        Conversation conversation = conversations.lock(caller.conversationId());
        if (conversation.type() == ConversationType.ONE_TO_ONE) {
            events.fire(new ConversationReopened(conversation.id(), OneToOne.userIds(conversation)));
        }
        ChatMessage parent = request.repliesToPost() ? parent(conversation, request.replyTo()) : null;
        Attendee author = attendees.get(caller.attendeeId());
        String guestName = request.actorDisplayName();
        if (author.actorType() == ActorType.GUESTS && guestName != null && !guestName.isBlank()) {
            roles.renameGuest(caller, guestName);
        }
        ChatMessage message =
                records.add(conversation, author, new ChatMessage.Said(said, request.referenceIdOrEmpty(), parent));
        MessageActor actor = MessageActor.of(author);
        return ChatAnswer.ofMessages(
                reader.views(List.of(message), conversation, List.of(actor)).get(actor),
                reader.lastCommonRead(conversation.id()));
    }

    private ChatMessage parent(Conversation conversation, long parentId) {
        return records.find(conversation, parentId).orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
    }
}
