package org.carillon.room.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carillon.people.guard.Admission;
import org.carillon.platform.http.ApiException;

/**
 * Lists participants once who is long gone was cleared out and whoever was left out has a PIN, each committed before
 * the next, so that the list holds no lock.
 *
 * <p>Source: docs/contract/participants.md 2.
 */
@ApplicationScoped
public class ParticipantListSteps {
    @Inject
    ClearingService clearing;

    @Inject
    PinService pins;

    @Inject
    ParticipantListService lists;

    /**
     * The list; see {@link ParticipantListService#list}.
     *
     * @throws ApiException CONVERSATION_NOT_FOUND, ATTENDEE_NOT_FOUND when one of them went meanwhile
     */
    public List<ParticipantEntry> list(Admission reader, boolean withStatuses) {
        clearing.clearOut(reader.conversationId());
        pins.giveMissing(reader.conversationId());
        return lists.list(reader, withStatuses);
    }
}
