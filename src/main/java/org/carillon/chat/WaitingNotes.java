package org.carillon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.guard.Admission;
import org.carillon.people.guard.TalkApp;
import org.carillon.room.session.LastPings;

/** Notes what somebody shows who begins to wait for messages. Source: docs/contract/messages.md 4.4 and 7. */
@ApplicationScoped
class WaitingNotes {
    @Inject
    ReadMarkers markers;

    @Inject
    LastPings pings;

    /**
     * Notes up to where they have read, and that their device is there, where it is a phone outside the call.
     *
     * @param read id of the message that they have read; 0: none, or it shall not count
     * @param agent how the client calls itself; null: not at all
     */
    void note(Admission caller, long read, String agent) {
        if (read > 0) {
            markers.noteAskedAfter(caller, read);
        }
        if (TalkApp.of(agent).filter(TalkApp::isForPhones).isPresent()) {
            pings.noteOutsideCall(caller.sessionRowId());
        }
    }
}
