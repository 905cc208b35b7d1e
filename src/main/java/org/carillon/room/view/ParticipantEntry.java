package org.carillon.room.view;

import java.util.List;
import org.carillon.people.status.ShownStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the participants list. Source: docs/contract/participants.md 2.
 *
 * @param roomToken of the conversation
 * @param inCall flags of all sessions together
 * @param lastPing of the newest session, seconds since 1970; 0 without one
 * @param sessionIds of all sessions
 * @param participantType role
 * @param attendeeId row id
 * @param actorId id among those of its kind
 * @param actorType kind
 * @param displayName to show; empty for a guest without name
 * @param permissions effective ones
 * @param attendeePermissions own ones as stored
 * @param attendeePin where the conversation lets phones in, for moderators with an account and oneself; else empty
 * @param phoneNumber of a phone, for moderators; else empty
 * @param callId of a phone that is being called; else empty
 * @param status of a user, if asked for; else null
 */
public record ParticipantEntry(
        String roomToken,
        @Schema(minimum = "0", maximum = "15") int inCall,
        long lastPing,
        List<String> sessionIds,
        @Schema(minimum = "1", maximum = "6") int participantType,
        long attendeeId,
        String actorId,
        String actorType,
        String displayName,
        int permissions,
        int attendeePermissions,
        String attendeePin,
        String phoneNumber,
        String callId,
        ShownStatus status) {}
