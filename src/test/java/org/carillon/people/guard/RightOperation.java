package org.carillon.people.guard;

import java.util.function.Function;
import org.carillon.testing.AuditLog;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Participants;
import org.carillon.testing.RoomSettings;

/** What needs a right, how it is tried, and the setting that names the groups. */
@SuppressWarnings("ImmutableEnumChecker") // a function without a state
enum RightOperation {
    ADMINISTER("", 200, 403, scene -> scene.who()
            .request("GET", "/ocs/v2.php/cloud/groups")
            .send()),
    READ_AUDIT("carillon/auditor_groups", 200, 403, scene -> audit(scene, "audit")),
    READ_CONSENTS("carillon/auditor_groups", 200, 403, scene -> audit(scene, "consents")),
    USE_TALK("spreed/allowed_groups", 200, 403, scene -> scene.who().getCall(scene.room())),
    CREATE_GROUP("spreed/start_conversations", 201, 403, scene -> scene.create(2)),
    CREATE_PUBLIC("carillon/public_conversations_groups", 201, 403, scene -> scene.create(3)),
    MAKE_PUBLIC("carillon/public_conversations_groups", 200, 403, scene -> scene.who()
            .room("POST", scene.room(), "/public")
            .send()),
    INVITE_BY_MAIL(
            "carillon/public_conversations_groups",
            200,
            403,
            scene -> Participants.invite(scene.who(), scene.room(), "mira@example.org")),
    START_CALL("spreed/start_calls_groups", 200, 403, scene -> scene.who().joinCall(scene.room())),
    /** No bridge is connected, so whoever may gets as far as that. */
    DIAL_OUT("carillon/dial_out_groups", 501, 403, scene -> scene.who().dialOut(scene.room(), scene.phone())),
    ADD_PHONE("carillon/dial_out_groups", 200, 501, scene -> scene.who()
            .room("POST", scene.room(), "/participants")
            .form("newParticipant", "+49307654321")
            .form("source", "phones")
            .send()),
    LET_PHONES_IN("spreed/sip_bridge_groups", 200, 403, scene -> RoomSettings.changeSip(scene.who(), scene.room(), 1));

    final String setting;
    final int allowed;
    final int refused;
    private final Function<RightScene, OcsAnswer> trial;

    RightOperation(String setting, int allowed, int refused, Function<RightScene, OcsAnswer> trial) {
        this.setting = setting;
        this.allowed = allowed;
        this.refused = refused;
        this.trial = trial;
    }

    OcsAnswer tryIt(RightScene scene) {
        return trial.apply(scene);
    }

    private static OcsAnswer audit(RightScene scene, String what) {
        return new AuditLog(scene.who()).asking(what).query("limit", 1).send();
    }
}
