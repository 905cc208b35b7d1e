package org.carillon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.LoginFlows;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.Room;
import org.carillon.testing.StoredRows;
import org.carillon.testing.TalkClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every text with a limit has it in characters, and fits into the database at its longest (docs/contract/envelope.md
 * 8.5).
 */
class LengthsIT extends DeployedGroup {
    private static final String SMILE = "😀";

    final String unique = UUID.randomUUID().toString();

    Actor guest;
    Room open;
    String group;

    @BeforeEach
    void prepare() {
        open = owner.createPublic("Open house");
        guest = talk.guest();
        guest.join(open).ok();
        group = talk.group("team");
    }

    @ParameterizedTest
    @EnumSource
    void aLimitIsReachedWithEmojis(LimitedText field) {
        String longest = SMILE.repeat(field.limit);

        assertThat(field.sending(this, longest).send().status()).isIn(200, 201);

        assertThat(field.stored(this, longest)).isEqualTo(longest);
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreIsRefused(LimitedText field) {
        assertThat(field.sending(this, SMILE.repeat(field.limit + 1)).send().status())
                .isIn(400, 413);
        assertThat(field.sending(this, "x".repeat(field.limit + 1)).send().status())
                .isIn(400, 413);
    }

    @ParameterizedTest
    @EnumSource
    void whatNoDatabaseStoresIsRefused(LimitedText field) {
        for (String broken : new String[] {"a\\u0000b", "a\\ud83db", "a\\ude00b", "\\ude00\\ud83d"}) {
            String placeholder = UUID.randomUUID().toString();

            OcsAnswer answer = field.sendingJson(this, placeholder, broken).send();

            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        }
    }

    @Test
    void theNameOfAnAppIsCutBetweenCharacters() {
        String name = unique + "é".repeat(255); // bytes that no browser sends in a name are two characters each, or one

        LoginFlows.start(talk.guest(), name);
        Actor app = user.onAnotherDevice();
        app.request("GET", "/ocs/v2.php/core/getapppassword")
                .header("User-Agent", name)
                .send()
                .ok();

        assertThat(StoredRows.appPasswords(user.id()))
                .anySatisfy(row ->
                        assertThat(row.getString("name")).startsWith(unique).hasSize(255));
    }

    TalkClient talk() {
        return talk;
    }

    Actor owner() {
        return owner;
    }

    Actor user() {
        return user;
    }

    Room room() {
        return room;
    }
}
