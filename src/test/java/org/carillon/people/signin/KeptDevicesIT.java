package org.carillon.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carillon.testing.Waiting.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.carillon.testing.AuditLog;
import org.carillon.testing.DeployedDevices;
import org.carillon.testing.FormLogins;
import org.carillon.testing.ProviderLogins;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.Upkeep;
import org.junit.jupiter.api.Test;

/** What is kept of devices, and for how long (docs/contract/sign-in.md 9). */
class KeptDevicesIT extends DeployedDevices {
    @Test
    void anotherPasswordEndsBrowsersThatUsedTheFormerOne() {
        mira.request("PUT", "/ocs/v2.php/cloud/users/" + mira.id())
                .form("key", "password")
                .form("value", "654321")
                .send()
                .ok();

        assertThat(ProviderLogins.whoIs(desk)).hasStatus(401);
        assertThat(list(phone)).extracting(device -> device.getString("kind")).containsExactly("app-password");
    }

    @Test
    void usesAreKnownAtOnceAndWrittenLater() {
        long before = current(desk).getInt("lastUsed");
        talk.advanceClock(Duration.ofMinutes(5));

        assertThat(current(desk).getInt("lastUsed")).isGreaterThanOrEqualTo((int) before + 300);
        assertThat(current(phone).getInt("lastUsed")).isGreaterThanOrEqualTo((int) before + 300);
        await().untilAsserted(() -> {
            assertThat(StoredRows.signIns(mira.id()))
                    .anySatisfy(row -> assertThat(row.getInt("later")).isEqualTo(1));
            assertThat(StoredRows.usesOfAppPasswords(mira.id()))
                    .anySatisfy(row -> assertThat(row.getString("address")).isEqualTo("127.0.0.1"));
        });
    }

    @Test
    void whoAsksWithACookieCostsNoStatementMore() {
        Room room = desk.createGroup("a group");
        desk.join(room);
        phone.join(room);
        ProviderLogins.whoIs(mira).ok(); // their sign-in is on record from now on
        int byApp = talk.statementsOf(phone.request("GET", "/ocs/v2.php/cloud/user"));

        assertThat(talk.statementsOf(desk.request("GET", "/ocs/v2.php/cloud/user")))
                .isEqualTo(byApp);
        assertThat(talk.statementsOf(mira.request("GET", "/ocs/v2.php/cloud/user")))
                .isEqualTo(byApp);
    }

    @Test
    void browsersThatNobodyUsesAreForgotten() {
        talk.advanceClock(Duration.ofHours(25));

        assertThat(list(phone)).hasSize(1);
        Upkeep.forgetSignIns();
        assertThat(StoredRows.signIns(mira.id()))
                .as("the one in which an app was let in")
                .hasSize(1);
        assertThat(ProviderLogins.whoIs(phone)).succeeds();
    }

    @Test
    void oneBrowserTooManyEndsTheOneThatWasNotUsedForLongest() {
        for (int i = 0; i < 9; i++) {
            talk.advanceClock(Duration.ofSeconds(1));
            FormLogins.signIn(talk, mira, FIREFOX);
        }

        assertThat(ProviderLogins.whoIs(desk)).hasStatus(401);
        assertThat(ProviderLogins.whoIs(laptop)).succeeds();
        assertThat(list(laptop)).hasSize(11);
        JsonObject act = new AuditLog(talk.admin()).last("kind", "signed-out", "target", mira.id());
        assertThat(act.getJsonObject("details").getString("cause")).isEqualTo("bound");
    }

    @Test
    void eachEndIsOnRecord() {
        String session = current(laptop).getString("id");
        String app = current(phone).getString("id");
        desk.request("DELETE", DEVICES).send().ok();

        AuditLog log = new AuditLog(talk.admin());
        JsonObject ended = log.last("kind", "signed-out", "target", mira.id());
        JsonObject revoked = log.last("kind", "app-password-revoked", "target", mira.id());
        assertThat(ended.getString("actor")).isEqualTo(mira.id());
        assertThat(ended.getString("login")).isEqualTo("session");
        assertThat(ended.getJsonObject("details").getString("cause")).isEqualTo("device");
        assertThat("session-" + ended.getJsonObject("details").getInt("session"))
                .isEqualTo(session);
        assertThat(revoked.getString("actor")).isEqualTo(mira.id());
        assertThat("app-password-" + revoked.getJsonObject("details").getInt("appPassword"))
                .isEqualTo(app);

        assertThat(end(desk, ended)).hasStatus(404);
        assertThat(log.last("actor", mira.id(), "outcome", "refused").getString("kind"))
                .isEqualTo("signed-out");
    }
}
