package org.carillon.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.carillon.room.conversation.Conversation;

/**
 * One line of a conversation's history: a post of somebody, or a note of the server. Ids grow in the order of the
 * lines.
 */
@Entity
@Table(name = "chat_message")
class ChatMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "conversation_id", nullable = false)
    private long conversationId;

    @Column(name = "actor_type", nullable = false)
    private String actorType;

    @Column(name = "actor_id", nullable = false)
    private String actorId;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    /** What the server notes; null for a post. */
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private SystemMessage kind;

    /** What somebody says; null for a note. */
    @Column(name = "body")
    private String body;

    /** What the client calls its post; may be empty. */
    @Column(name = "reference_id", nullable = false)
    private String referenceId = "";

    /** The post that this one replies to, or null. */
    @Column(name = "parent_id")
    private Long parentId;

    /** How many posts the conversation had up to and with this message. */
    @Column(name = "post_count", nullable = false)
    private long postCount;

    /** JSON object of {@link MessageParameters}. */
    @Column(name = "parameters", nullable = false)
    private String parameters;

    /** The parameters once they were read. */
    @Transient
    private MessageParameters read;

    /** Who acted, as far as readers are told. */
    @Transient
    private MessageActor shown;

    protected ChatMessage() {}

    /** A message that is not counted yet. */
    ChatMessage(long conversationId, NewMessage said) {
        this.conversationId = conversationId;
        this.actorType = said.actor().type();
        this.actorId = said.actor().id();
        this.kind = said.kind();
        this.parameters = said.parameters().toJson();
        this.postedAt = said.at();
    }

    /** What the server notes. */
    static ChatMessage note(Conversation conversation, NewMessage said) {
        ChatMessage note = new ChatMessage(conversation.id(), said);
        note.postCount = conversation.history().postCount();
        return note;
    }

    /** What somebody says. */
    static ChatMessage post(Conversation conversation, MessageActor actor, Said said, Instant now) {
        ChatMessage post = new ChatMessage(conversation.id(), new NewMessage(actor, null, MessageParameters.NONE, now));
        post.body = said.text();
        post.referenceId = said.referenceId();
        post.parentId = said.parent() == null ? null : said.parent().id;
        post.postCount = conversation.history().countPost();
        return post;
    }

    /** Keeps whom the post mentions. */
    void mention(List<MessageActor> mentioned) {
        read = MessageParameters.mentioning(mentioned);
        parameters = read.toJson();
    }

    long id() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    MessageActor actor() {
        return shown == null ? new MessageActor(actorType, actorId) : shown;
    }

    /** Whether it was this account that acted, gone or not. */
    boolean isBy(String userId) {
        return new MessageActor(actorType, actorId).equals(MessageActor.user(userId));
    }

    /** From now on, for who reads this object, accounts that are gone are nobody in particular; no row changes. */
    void hideDeleted(Names names) {
        shown = names.known(actor(), id);
        MessageParameters stored = parameters();
        if (stored.object() != null) {
            read = stored.withObject(names.known(stored.object(), id));
        }
    }

    /** An account that it mentions, or nobody in particular when that is gone. */
    MessageActor known(String userId, Names names) {
        return names.known(MessageActor.user(userId), id == null ? Long.MAX_VALUE : id);
    }

    boolean isPost() {
        return kind == null;
    }

    /** Null for a post. */
    SystemMessage kind() {
        return kind;
    }

    /** Null for a note. */
    String body() {
        return body;
    }

    String referenceId() {
        return referenceId;
    }

    /** Null when it replies to nothing. */
    Long parentId() {
        return parentId;
    }

    long postCount() {
        return postCount;
    }

    MessageParameters parameters() {
        if (read == null) {
            read = MessageParameters.ofJson(parameters);
        }
        return read;
    }

    Instant postedAt() {
        return postedAt;
    }

    /**
     * What a post says.
     *
     * @param referenceId what the client calls it; may be empty
     * @param parent the post that it replies to; null: none
     */
    record Said(String text, String referenceId, ChatMessage parent) {}
}
