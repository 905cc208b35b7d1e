package org.carillon.room.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;
import org.carillon.testing.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal of a setting says why, by a word of its operation (docs/contract/conversations.md 21). */
class ErrorWordsIT extends DeployedGroup {
    /** Where, method, path, form, status, word. */
    private static final String SETTINGS =
            """
            group, PUT, '', roomName=, 400, value
            group, PUT, '', x=1, 400, value
            group, PUT, '', roomName=a%00b, 400, value
            pair, PUT, '', roomName=Us, 400, type
            pair, DELETE, '', x=1, 400, type
            group, PUT, /description, x=1, 400, value
            pair, PUT, /description, description=Us, 400, type
            group, PUT, /read-only, state=2, 400, value
            group, PUT, /read-only, state=abc, 400, value
            group, PUT, /read-only, state=, 400, value
            group, PUT, /read-only, x=1, 400, value
            pair, PUT, /read-only, state=1, 400, type
            notes, PUT, /read-only, state=1, 400, type
            group, PUT, /listable, scope=3, 400, value
            group, PUT, /listable, scope=all, 400, value
            pair, PUT, /listable, scope=1, 400, type
            pair, POST, /public, x=1, 400, type
            notes, DELETE, /public, x=1, 400, type
            group, PUT, /password, password=let-me-in, 403, type
            open, PUT, /password, x=1, 400, value
            group, PUT, /webinar/lobby, state=5, 400, value
            group, PUT, /webinar/lobby, state=on, 400, value
            group, PUT, /webinar/lobby, state=1&timer=-1, 400, value
            group, PUT, /webinar/lobby, state=1&timer=soon, 400, value
            pair, PUT, /webinar/lobby, state=1, 400, type
            group, POST, /message-expiration, seconds=-1, 400, seconds
            group, POST, /message-expiration, seconds=never, 400, seconds
            group, PUT, /permissions/default, permissions=256, 400, value
            group, PUT, /permissions/call, permissions=all, 400, value
            pair, PUT, /permissions/call, permissions=1, 400, type
            group, POST, /notify, level=0, 400, level
            group, POST, /notify, level=loud, 400, level
            group, POST, /notify, x=1, 400, level
            group, POST, /notify-calls, level=2, 400, level
            group, POST, /notify-calls, level=loud, 400, level
            group, POST, /participants, newParticipant=nobody-here, 404, new-participant
            group, POST, /participants, x=1, 404, new-participant
            group, POST, /participants, newParticipant=no-team&source=groups, 404, new-participant
            group, POST, /participants, newParticipant=no%20mail&source=emails, 400, new-participant
            group, POST, /participants, newParticipant=a&source=circles, 400, source
            group, POST, /participants, newParticipant=a&source=group, 400, source
            group, POST, /participants, newParticipant=a&source=federated_users, 501, federation
            group, POST, /participants, newParticipant=%2B4930123456&source=phones, 501, sip
            pair, POST, /participants, newParticipant=a, 400, room-type
            pair, POST, /participants, newParticipant=a&source=groups, 400, room-type
            pair, POST, /participants, newParticipant=a@b.example&source=emails, 400, room-type
            group, POST, /moderators, attendeeId=1, 404, participant
            group, DELETE, /moderators, attendeeId=abc, 404, participant
            group, POST, /moderators, x=1, 404, participant
            group, DELETE, /attendees, attendeeId=1, 404, participant
            pair, DELETE, /attendees, attendeeId=1, 400, room-type
            group, PUT, /attendees/permissions, attendeeId=1&method=set&permissions=1, 404, participant
            group, PUT, /attendees/permissions/all, method=toggle&permissions=1, 400, value
            group, PUT, /attendees/permissions/all, method=set&permissions=many, 400, value
            group, DELETE, /participants/self, x=1, 400, last-moderator
            group, PUT, /webinar/sip, state=1, 412, config
            """;

    /** Form, status, word. */
    private static final String CREATIONS =
            """
            roomType=7, 400, type
            roomType=abc, 400, type
            roomType=, 400, type
            roomName=A, 400, type
            roomType=2, 400, name
            roomType=3&roomName=%20, 400, name
            roomType=3&roomName=a%00b, 400, name
            roomType=2&invite=no-team, 404, invite
            roomType=2&invite=no-team&source=circles, 400, invite
            roomType=1&invite=nobody-here, 404, invite
            roomType=1, 404, invite
            roomType=1&invite=a%00b, 400, invite
            roomType=2&roomName=A&objectType=room&objectId=x, 400, object
            roomType=2&roomName=A&objectId=x, 400, object-id
            roomType=2&roomName=A&password=secret, 400, password
            roomType=1&invite=x&password=secret, 400, password
            roomType=2&roomName=A&readOnly=2, 400, read-only
            roomType=2&roomName=A&readOnly=yes, 400, read-only
            roomType=1&invite=x&readOnly=1, 400, read-only
            roomType=2&roomName=A&listable=3, 400, listable
            roomType=2&roomName=A&listable=all, 400, listable
            roomType=1&invite=x&listable=1, 400, listable
            roomType=2&roomName=A&messageExpiration=-1, 400, message-expiration
            roomType=2&roomName=A&messageExpiration=never, 400, message-expiration
            roomType=2&roomName=A&lobbyState=2, 400, lobby
            roomType=2&roomName=A&lobbyState=on, 400, lobby
            roomType=2&roomName=A&lobbyState=1&lobbyTimer=-1, 400, lobby-timer
            roomType=2&roomName=A&lobbyState=1&lobbyTimer=soon, 400, lobby-timer
            roomType=2&roomName=A&lobbyTimer=1700000000, 400, lobby-timer
            roomType=2&roomName=A&sipEnabled=1, 400, sip-enabled
            roomType=2&roomName=A&sipEnabled=3, 400, sip-enabled
            roomType=2&roomName=A&sipEnabled=on, 400, sip-enabled
            roomType=2&roomName=A&permissions=256, 400, permissions
            roomType=2&roomName=A&permissions=-1, 400, permissions
            roomType=2&roomName=A&permissions=all, 400, permissions
            roomType=2&roomName=A&recordingConsent=1, 400, recording-consent
            roomType=2&roomName=A&recordingConsent=2, 400, recording-consent
            roomType=2&roomName=A&recordingConsent=x, 400, recording-consent
            roomType=2&roomName=A&mentionPermissions=2, 400, mention-permissions
            roomType=2&roomName=A&mentionPermissions=x, 400, mention-permissions
            roomType=2&roomName=A&description=a%00b, 400, description
            roomType=1&invite=x&description=Us, 400, description
            roomType=2&roomName=A&emoji=%F0%9F%8E%89, 400, avatar
            roomType=2&roomName=A&avatarColor=0b5394, 400, avatar
            roomType=2&roomName=A&owner=somebody, 400, owner
            roomType=2&roomName=A&preset=webinar, 400, preset
            roomType=2&roomName=A&participants=bob, 400, invite
            roomType=2&roomName=A&participants[]=bob, 400, invite
            roomType=2&roomName=A&participants[circles][]=x, 400, invite
            roomType=1&invite=x&participants[users][]=y, 400, invite
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SETTINGS)
    void everySettingSaysWhyItIsNotSet(String where, String method, String path, String form, int status, String word) {
        OcsAnswer answer = request(method, place(where), path, form).send();

        assertThat(answer).isRefusedFor(status, word);
    }

    @ParameterizedTest
    @CsvSource({"POST, participant-type", "DELETE, self"})
    void rolesSayWhyTheyDoNotChange(String method, String word) {
        String id = method.equals("POST") ? moderator() : String.valueOf(owner.attendeeId(room));

        assertThat(request(method, room, "/moderators", "attendeeId=" + id).send())
                .isRefusedFor(method.equals("POST") ? 400 : 403, word);
    }

    @ParameterizedTest
    @CsvSource(textBlock = CREATIONS)
    void everyCreationSaysWhyThereIsNone(String form, int status, String word) {
        assertThat(creation(form).send()).isRefusedFor(status, word);

        assertThat(owner.listRooms().list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"description, 2001, description", "password, 256, password", "roomName, 256, name"})
    void whatIsTooLongIsNotCreated(String parameter, int length, String word) {
        OcsAnswer answer = owner.talk("POST", "/room")
                .form("roomType", 3)
                .form("roomName", "Open house")
                .form(parameter, "🎉".repeat(length))
                .send();

        assertThat(answer).isRefusedFor(400, word);
        if (word.equals("password")) {
            assertThat(answer.object().get("message")).isInstanceOf(JsonString.class);
        }
        assertThat(owner.talk("POST", "/room")
                        .form("roomType", 3)
                        .form("roomName", "Open house")
                        .form(parameter, "🎉".repeat(length - 1))
                        .send())
                .hasStatus(201);
    }

    private String moderator() {
        owner.promote(room, user);
        return String.valueOf(user.attendeeId(room));
    }

    private Room place(String name) {
        return switch (name) {
            case "pair" -> owner.createOneToOne(user);
            case "notes" -> owner.noteToSelf();
            case "open" -> owner.createPublic("Open house");
            default -> room;
        };
    }

    private OcsRequest request(String method, Room where, String path, String form) {
        return owner.room(method, where, path).body("application/x-www-form-urlencoded", form);
    }

    private OcsRequest creation(String form) {
        return owner.talk("POST", "/room").body("application/x-www-form-urlencoded", form);
    }
}
