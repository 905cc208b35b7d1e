package org.carillon.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.junit.jupiter.api.RepeatedTest;

/** The value of the cookie (docs/contract/identity.md 4.1): some clients read it up to the first equals sign only. */
class CookieValueIT extends DeployedTalk {

    @RepeatedTest(5)
    void itsValueHasNoEqualsSign() {
        Room room = talk.user("owner").createPublic("Open house");
        Actor guest = talk.guest();

        OcsAnswer answer =
                guest.room("POST", room, "/participants/active").send().ok();

        List<String> cookies = answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("CARILLON_SESSION="))
                .toList();
        assertThat(cookies).singleElement().satisfies(cookie -> assertThat(
                        cookie.substring("CARILLON_SESSION=".length()).split(";")[0])
                .matches("[A-Za-z0-9_.:!+-]+"));
    }
}
