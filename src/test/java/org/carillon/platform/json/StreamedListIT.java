package org.carillon.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.carillon.testing.Actor;
import org.carillon.testing.DeployedGroup;
import org.carillon.testing.OcsAnswer;
import org.carillon.testing.StoredRows;
import org.junit.jupiter.api.Test;

/** More conversations than are read at once (docs/contract/conversations.md 3). */
class StreamedListIT extends DeployedGroup {
    private static final int COPIES = 1_099;
    private static final int PARTS = 3;
    private static final int BUDGET = 4;
    private static final int LOGIN = 1;

    @Test
    void allAreListedOnceAndInOrderByFewStatements() {
        Actor reader = talk.user("reader");
        StoredRows.copyConversation(room, reader, 10);
        StoredRows.copyConversation(reader.createGroup("Another"), reader, COPIES - 11);

        OcsAnswer answer = reader.listRooms();

        List<JsonObject> all = answer.list();
        assertThat(all).hasSize(COPIES);
        assertThat(all).extracting(view -> view.getInt("attendeeId")).isSorted().doesNotHaveDuplicates();
        assertThat(answer).succeeds();
        assertThat(talk.statementsOf(reader.talk("GET", "/room"))).isLessThanOrEqualTo(PARTS * BUDGET + LOGIN);
    }

    @Test
    void theSameAsXml() {
        Actor reader = talk.user("reader");
        StoredRows.copyConversation(room, reader, 500);

        OcsAnswer answer = reader.request("GET", "/ocs/v2.php/apps/spreed/api/v4/room")
                .header("Accept", "application/xml")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().split("<element>\n  +<id>", -1)).hasSize(501);
        assertThat(answer.body()).startsWith("<?xml version=\"1.0\"?>\n<ocs>").endsWith(" </data>\n</ocs>\n");
    }
}
