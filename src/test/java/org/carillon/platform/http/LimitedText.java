package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.OcsRequest;

/** Everything that takes a text with a limit. */
enum LimitedText {
    NAME_OF_A_NEW_ACCOUNT(255, "displayName") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk()
                    .admin()
                    .request("POST", USERS)
                    .query("userid", test.unique)
                    .query("password", "123456");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return account(test, test.unique).text("displayname");
        }
    },
    NAME_OF_AN_ACCOUNT(255, "value") {
        @Override
        OcsRequest request(LengthsIT test) {
            return editing(test, "displayname");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return account(test, test.user().id()).text("displayname");
        }
    },
    PASSWORD_OF_A_NEW_ACCOUNT(469, "password") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk().admin().request("POST", USERS).query("userid", test.unique);
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return sent;
        }
    },
    PASSWORD_OF_AN_ACCOUNT(469, "value") {
        @Override
        OcsRequest request(LengthsIT test) {
            return editing(test, "password");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.user().withPassword(sent).talk("GET", "/room").send().status() == 200 ? sent : "";
        }
    },
    ID_OF_A_GROUP(64, "groupid") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk().admin().request("POST", GROUPS);
        }

        @Override
        String stored(LengthsIT test, String sent) {
            test.talk()
                    .admin()
                    .request("POST", USERS + "/" + test.user().id() + "/groups")
                    .form("groupid", sent)
                    .send()
                    .ok();
            assertThat(test.owner().add(test.room(), "groups", sent)).succeeds();
            String stored = account(test, test.user().id())
                    .object()
                    .getJsonArray("groups")
                    .getString(0);
            test.talk()
                    .admin()
                    .request("DELETE", GROUPS + "/" + encoded(sent))
                    .send()
                    .ok();
            return stored;
        }
    },
    NAME_OF_A_NEW_GROUP(255, "displayname") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk().admin().request("POST", GROUPS).query("groupid", test.unique);
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return sent;
        }
    },
    NAME_OF_A_GROUP(255, "value") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk().admin().request("PUT", GROUPS + "/" + test.group).query("key", "displayname");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return sent;
        }
    },
    NAME_OF_A_NEW_CONVERSATION(255, "roomName") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner().talk("POST", "/room").query("roomType", 2);
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.owner().listRooms().list().stream()
                    .map(room -> room.getString("name"))
                    .filter(sent::equals)
                    .findFirst()
                    .orElse("");
        }
    },
    NAME_OF_A_CONVERSATION(255, "roomName") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner().room("PUT", test.room(), "");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.owner().look(test.room()).text("name");
        }
    },
    DESCRIPTION(2_000, "description") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner().room("PUT", test.room(), "/description");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.owner().look(test.room()).text("description");
        }
    },
    PASSWORD_OF_A_CONVERSATION(255, "password") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner().room("PUT", test.open, "/password");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.talk()
                                    .guest()
                                    .joining(test.open)
                                    .form("password", sent)
                                    .send()
                                    .status()
                            == 200
                    ? sent
                    : "";
        }
    },
    NAME_OF_A_GUEST(64, "displayName") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.guest.request("POST", "/ocs/v2.php/apps/spreed/api/v1/guest/" + test.open.token() + "/name");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.owner().participants(test.open).get(1).getString("displayName");
        }
    },
    POST(32_000, "message") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner()
                    .request(
                            "POST",
                            "/ocs/v2.php/apps/spreed/api/v1/chat/" + test.room().token());
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return ChatHistory.newest(test.user(), test.room()).getString("message");
        }
    },
    REFERENCE_OF_A_POST(64, "referenceId") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.owner()
                    .request(
                            "POST",
                            "/ocs/v2.php/apps/spreed/api/v1/chat/" + test.room().token())
                    .query("message", "Hello");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return ChatHistory.newest(test.user(), test.room()).getString("referenceId");
        }
    },
    NAME_OF_A_GUEST_WHO_POSTS(64, "actorDisplayName") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.guest
                    .request("POST", "/ocs/v2.php/apps/spreed/api/v1/chat/" + test.open.token())
                    .query("message", "Hello");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.owner().participants(test.open).get(1).getString("displayName");
        }
    },
    STATUS(80, "message") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.user().request("PUT", "/ocs/v2.php/apps/user_status/api/v1/user_status/message/custom");
        }

        @Override
        String stored(LengthsIT test, String sent) {
            return test.user()
                    .request("GET", "/ocs/v2.php/apps/user_status/api/v1/user_status")
                    .send()
                    .text("message");
        }
    },
    SETTING_OF_THE_APP(8_000, "value") {
        @Override
        OcsRequest request(LengthsIT test) {
            return test.talk().admin().request("POST", SETTING);
        }

        @Override
        String stored(LengthsIT test, String sent) {
            String stored = test.talk().admin().request("GET", SETTING).send().text("data");
            test.talk().admin().request("DELETE", SETTING).send().ok();
            return stored;
        }
    };

    private static final String USERS = "/ocs/v2.php/cloud/users";
    private static final String GROUPS = "/ocs/v2.php/cloud/groups";
    private static final String SETTING = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/spreed/long-value";

    final int limit;
    private final String parameter;

    LimitedText(int limit, String parameter) {
        this.limit = limit;
        this.parameter = parameter;
    }

    /** All of it but the text. */
    abstract OcsRequest request(LengthsIT test);

    /** What became of a text that was taken. */
    abstract String stored(LengthsIT test, String sent);

    OcsRequest sending(LengthsIT test, String text) {
        return request(test).form(parameter, text);
    }

    /** The text as it stands in JSON. */
    OcsRequest sendingJson(LengthsIT test, String placeholder, String raw) {
        String json =
                Json.createObjectBuilder().add(parameter, placeholder).build().toString();
        return request(test).json(json.replace(placeholder, raw));
    }

    private static OcsRequest editing(LengthsIT test, String key) {
        return test.talk()
                .admin()
                .request("PUT", USERS + "/" + test.user().id())
                .query("key", key);
    }

    private static OcsAnswer account(LengthsIT test, String id) {
        return test.talk().admin().request("GET", USERS + "/" + id).send().ok();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
