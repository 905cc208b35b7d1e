package org.carillon.room.view;

import java.util.Map;
import org.carillon.people.identity.Caller;
import org.carillon.room.attendee.Attendee;
import org.carillon.room.attendee.OneToOne;
import org.carillon.room.conversation.Conversation;
import org.carillon.room.conversation.ConversationType;
import org.carillon.room.session.CallerPresence;

/**
 * A conversation and who looks at it, with all that was read for that.
 *
 * @param presence what the reader is in it; null for all but attendees
 * @param reader null for all but attendees
 * @param partner user id of the other one, for attendees of one-to-one conversations; else null
 */
record ViewContext(Conversation conversation, ReaderKind kind, CallerPresence presence, Reader reader, String partner) {

    /** Who looks, from who knows least. */
    enum ReaderKind {
        /** Somebody who knows the token of a public conversation. */
        STRANGER,
        /** An account that can find the conversation. */
        FINDER,
        /** The SIP bridge. */
        BRIDGE,
        /** An attendee who waits in the lobby, and learns no more than that there is something to wait for. */
        WAITING,
        /** An attendee. */
        ATTENDEE
    }

    /**
     * An attendee, and what is read once for all of their conversations.
     *
     * @param mayUseSip whether settings allow the caller to let phones in
     * @param partners accounts of one-to-one conversations
     * @param latest latest message by conversation id
     */
    record Reader(Caller caller, boolean mayUseSip, People.Known partners, Map<Long, Object> latest) {}

    /** Of somebody who is no attendee. */
    static ViewContext from(ReaderKind kind, Conversation conversation) {
        return new ViewContext(conversation, kind, null, null, null);
    }

    /** Of an attendee. */
    static ViewContext of(CallerPresence presence, Reader reader, boolean waiting) {
        Conversation conversation = presence.conversation();
        String partner = conversation.type() == ConversationType.ONE_TO_ONE
                ? OneToOne.partner(conversation, reader.caller().userId())
                : null;
        return new ViewContext(
                conversation, waiting ? ReaderKind.WAITING : ReaderKind.ATTENDEE, presence, reader, partner);
    }

    /** Whether more is seen than a stranger sees. */
    boolean isFound() {
        return kind != ReaderKind.STRANGER;
    }

    /** Whether an attendee looks. */
    boolean isAttendees() {
        return presence != null;
    }

    /** Whether the lobby holds the reader back. */
    boolean isWaiting() {
        return kind == ReaderKind.WAITING;
    }

    /** The attendee who looks. */
    Attendee attendee() {
        return presence.attendee();
    }
}
