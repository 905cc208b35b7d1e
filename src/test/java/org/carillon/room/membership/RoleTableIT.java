package org.carillon.room.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Participants.entry;
import static org.carillon.testing.Participants.invite;

import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who promotes and demotes whom: all pairs of roles (docs/contract/participants.md 4.1). */
class RoleTableIT extends DeployedTalk {
    private Actor owner;
    private Room room;

    @BeforeEach
    void createAPublicConversation() {
        talk.settings().configureSip();
        owner = talk.user("owner");
        room = owner.createPublic("Open house");
    }

    @ParameterizedTest
    @CsvSource({
        "owner, owner, 403, 403",
        "owner, moderator, 400, 3",
        "owner, member, 2, 400",
        "owner, guest, 6, 400",
        "owner, visitor, 400, 400",
        "owner, guest moderator, 400, 4",
        "owner, group, 400, 400",
        "owner, email, 6, 400",
        "owner, phone, 400, 400",
        "moderator, owner, 400, 400",
        "moderator, second moderator, 400, 3",
        "moderator, member, 2, 400",
        "moderator, guest, 6, 400",
        "moderator, visitor, 400, 400",
        "moderator, guest moderator, 400, 4",
        "guest moderator, owner, 400, 400",
        "guest moderator, moderator, 400, 3",
        "guest moderator, member, 2, 400",
        "guest moderator, guest, 6, 400",
        "guest moderator, visitor, 400, 400",
        "guest moderator, second guest moderator, 400, 4"
    })
    void whoMayChangeWhom(String who, String whom, int promoted, int demoted) {
        Actor actor = person(who);
        int target = who.equals(whom) ? actor.attendeeId(room) : target(whom);

        check(actor, "POST", target, promoted);
        if (promoted < 10) {
            change(owner, "DELETE", target).ok();
        }
        check(actor, "DELETE", target, demoted);
    }

    @ParameterizedTest
    @CsvSource({
        "member, owner",
        "member, moderator",
        "member, guest",
        "guest, member",
        "guest, guest moderator",
        "visitor, member",
        "visitor, guest"
    })
    void othersChangeNobody(String who, String whom) {
        Actor actor = person(who);
        int target = target(whom);

        check(actor, "POST", target, 403);
        check(actor, "DELETE", target, 403);
    }

    /** A result below 10 is the role that comes of it, else the status of the refusal. */
    private void check(Actor actor, String method, int target, int result) {
        int before = role(target);
        OcsAnswer answer = change(actor, method, target);
        if (result < 10) {
            assertThat(answer).succeedsWithoutData();
            assertThat(role(target)).isEqualTo(result);
        } else {
            assertThat(answer).hasStatus(result);
            assertThat(role(target)).isEqualTo(before);
        }
    }

    private int target(String whom) {
        return switch (whom) {
            case "group" -> {
                String team = talk.group("team");
                owner.add(room, "groups", team);
                yield entry(owner, room, "groups", team).getInt("attendeeId");
            }
            case "email" -> {
                invite(owner, room, "mira@elsewhere.example").ok();
                yield entry(owner, room, "emails", "mira@elsewhere.example").getInt("attendeeId");
            }
            case "phone" -> {
                owner.add(room, "phones", "+4930123456");
                yield owner.participants(room).stream()
                        .filter(found -> found.getString("actorType").equals("phones"))
                        .findFirst()
                        .orElseThrow()
                        .getInt("attendeeId");
            }
            default -> person(whom).attendeeId(room);
        };
    }

    private Actor person(String role) {
        return switch (role.replace("second ", "")) {
            case "owner" -> owner;
            case "moderator" -> promoted(member());
            case "member" -> member();
            case "visitor" -> joined(talk.user("visitor"));
            case "guest" -> joined(talk.guest());
            default -> promoted(joined(talk.guest()));
        };
    }

    private Actor member() {
        Actor member = talk.user("member");
        owner.add(room, member);
        return member;
    }

    private Actor joined(Actor somebody) {
        somebody.join(room);
        return somebody;
    }

    private Actor promoted(Actor somebody) {
        owner.promote(room, somebody);
        return somebody;
    }

    private int role(int attendeeId) {
        return owner.participants(room).stream()
                .filter(found -> found.getInt("attendeeId") == attendeeId)
                .findFirst()
                .orElseThrow()
                .getInt("participantType");
    }

    private OcsAnswer change(Actor who, String method, int attendeeId) {
        return who.room(method, room, "/moderators")
                .form("attendeeId", attendeeId)
                .send();
    }
}
