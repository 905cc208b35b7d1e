package org.carillon.chat;

import java.util.concurrent.atomic.AtomicLong;
import org.carillon.people.guard.Admission;
import org.carillon.platform.waiting.LaterAnswer;

/**
 * A reader who waits for messages of one conversation, and perhaps for the last common read message of it.
 *
 * @param conversationId of the conversation
 * @param attendeeId who reads
 * @param sessionRowId the session bound to the reader's cookie; 0: none
 * @param page what is wanted
 * @param knownRead the last common read message as far as the reader knows; 0: they do not want to know
 * @param standingRead what all had read when it was last looked for the reader; less than 0: not yet
 * @param answer completed once: with messages, oldest first, none when the time is over; or with a refusal
 */
record WaitingReader(
        long conversationId,
        long attendeeId,
        long sessionRowId,
        ChatPage page,
        long knownRead,
        AtomicLong standingRead,
        LaterAnswer<ChatAnswer> answer) {
    private static final long NOT_LOOKED = -1;

    WaitingReader(long conversationId, long attendeeId, long sessionRowId, ChatPage page, long knownRead) {
        this(
                conversationId,
                attendeeId,
                sessionRowId,
                page,
                knownRead,
                new AtomicLong(NOT_LOOKED),
                new LaterAnswer<>());
    }

    static WaitingReader of(Admission caller, ChatPage page, long knownRead) {
        return new WaitingReader(caller.conversationId(), caller.attendeeId(), caller.sessionRowId(), page, knownRead);
    }

    /** Whether a conversation with this latest message has something for the reader. */
    boolean isWaitingFor(long latestMessageId) {
        return page.oldestWanted() <= latestMessageId;
    }

    /** Whether the reader wants to know when the last common read message changes. */
    boolean asksForLastCommonRead() {
        return knownRead > 0;
    }

    /** Whether the reader should be looked after, as this is the last common read message now. */
    boolean isBehind(long lastCommonRead) {
        return asksForLastCommonRead() && (lastCommonRead > knownRead || lastCommonRead != standingRead.get());
    }

    /**
     * Whether this last common read message is told the reader at once. Not what went back before they came, as apps
     * that take only greater values would come again and again without a pause; that is told {@link #atTheEnd}.
     */
    boolean isTold(long lastCommonRead) {
        long before = standingRead.getAndSet(lastCommonRead);
        return asksForLastCommonRead()
                && (lastCommonRead > knownRead || (before != NOT_LOOKED && before != lastCommonRead));
    }

    /** What the reader gets when the time is over. */
    ChatAnswer atTheEnd() {
        long standing = standingRead.get();
        return asksForLastCommonRead() && standing != NOT_LOOKED && standing != knownRead
                ? ChatAnswer.ofMarkers(page.lastKnown(), standing)
                : ChatAnswer.NOTHING;
    }
}
