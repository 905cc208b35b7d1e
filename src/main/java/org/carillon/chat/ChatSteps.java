package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.carillon.people.guard.Admission;
import org.carillon.people.identity.Caller;
import org.carillon.platform.http.ApiException;

/**
 * Reading a chat: back at once, or forth as soon as there is something. What begins to wait is noted in a transaction
 * of its own; waiting itself is in none.
 *
 * <p>Source: docs/contract/messages.md 4.
 */
@ApplicationScoped
public class ChatSteps {
    private static final long MOST_SECONDS = 30;

    @Inject
    ChatReader reader;

    @Inject
    WaitingNotes notes;

    @Inject
    ChatWaitingList waiting;

    /**
     * What the caller asks for, later where they wait.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND, ATTENDEE_NOT_FOUND when one of them went meanwhile
     */
    CompletionStage<ChatAnswer> read(Admission caller, Caller person, ChatQuery query) {
        if (!query.future()) {
            return CompletableFuture.completedStage(reader.readHistory(caller, query.page()));
        }
        notes.note(caller, query.marks() ? query.page().lastKnown() : 0, query.agent());
        long knownRead = ChatAnswer.tellsLastCommonRead(person) ? query.knownRead() : 0;
        return waiting.await(
                WaitingReader.of(caller, query.page(), knownRead), Math.min(MOST_SECONDS, query.seconds()));
    }
}
