package org.carillon.call.consent;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.MODERATOR;
import static org.carillon.people.guard.Guard.PARTICIPANT;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.carillon.room.conversation.ConversationView;
import org.carillon.room.conversation.CurrentView;

/** Whether a conversation asks for consent to recording. Source: docs/contract/conversations.md 11. */
@RequestScoped
@Path("apps/spreed/api/v4/room/{token: [a-z0-9]{4,30}}/recording-consent")
public class RecordingConsentResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    ConsentService consents;

    @Inject
    CurrentView view;

    @Inject
    CurrentAdmission admission;

    /** Switches it. */
    @PUT
    @Audited(ActKind.CONSENT_RULE_CHANGED)
    @Requires({TALK_ALLOWED, LOGGED_IN, PARTICIPANT, MODERATOR})
    @Refuses({
        ApiError.CONVERSATION_UNKNOWN,
        ApiError.RECORDING_NOT_USABLE,
        ApiError.CONSENT_VALUE_UNKNOWN,
        ApiError.CONSENT_DURING_CALL
    })
    public ConversationView change(ChangeRecordingConsent request) {
        consents.changeAsking(admission.get(), request.recordingConsent());
        return view.get();
    }

    /**
     * Body of "change recording consent".
     *
     * @param recordingConsent 0 or 1
     */
    public record ChangeRecordingConsent(Integer recordingConsent) {}
}
