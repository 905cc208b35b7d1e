package org.carillon.room.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Description, listing, SIP, message expiration and mention permission of a conversation. Methods that begin with
 * {@code is} or {@code get} are named like fields: others keep Hibernate from preparing an embeddable class, and the
 * server from starting.
 *
 * <p>Source: docs/contract/conversations.md 16 to 19.
 */
@Embeddable
public class ConversationDetails {
    @Column(name = "description", nullable = false)
    private String description = "";

    @Column(name = "listable", nullable = false)
    private ListingScope listable = ListingScope.NOBODY;

    @Column(name = "sip", nullable = false)
    private SipState sip = SipState.OFF;

    @Column(name = "message_expiration", nullable = false)
    private int messageExpiration;

    @Column(name = "mention_permissions", nullable = false)
    private MentionPermission mentionPermission = MentionPermission.ALL;

    protected ConversationDetails() {}

    /** Says what the conversation is about; answers false when it said so already. */
    public boolean describe(String newDescription) {
        boolean changed = !description.equals(newDescription);
        description = newDescription;
        return changed;
    }

    /** Lets others find it; answers false when it was so already. */
    public boolean list(ListingScope scope) {
        boolean changed = listable != scope;
        listable = scope;
        return changed;
    }

    /** Lets phones in, or not; answers false when it was so already. */
    public boolean setSip(SipState state) {
        boolean changed = sip != state;
        sip = state;
        return changed;
    }

    /** Sets how many seconds messages are wanted for; 0: for ever. */
    public void setMessageExpiration(int seconds) {
        messageExpiration = seconds;
    }

    /** Lets all mention everybody, or moderators alone. */
    public void setMentionPermission(MentionPermission who) {
        mentionPermission = who;
    }

    /** What the conversation is about, may be empty. */
    public String description() {
        return description;
    }

    /** Who finds it without being invited. */
    public ListingScope listable() {
        return listable;
    }

    /** Whether accounts find it, and come in without being invited. */
    public boolean canBeFound() {
        return listable != ListingScope.NOBODY;
    }

    /** Whether phones come in, as stored: without a bridge none does. */
    public SipState sip() {
        return sip;
    }

    /** Who may mention everybody. */
    public MentionPermission mentionPermission() {
        return mentionPermission;
    }

    /** Seconds that messages stay; 0: for ever. */
    public int messageExpiration() {
        return messageExpiration;
    }

    /** Whether somebody may mention everybody here. */
    public boolean allowsMentionOfAll(boolean moderator) {
        return moderator || mentionPermission == MentionPermission.ALL;
    }
}
