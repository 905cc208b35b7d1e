package org.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.carillon.testing.AccountGroups;
import org.carillon.testing.ChatHistory;
import org.carillon.testing.Chats;
import org.carillon.testing.DeployedGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What was said of a group that is deleted is not said of the one that has its id now (docs/contract/messages.md 3.4).
 */
class DeletedGroupIT extends DeployedGroup {
    private AccountGroups groups;
    private String team;

    @BeforeEach
    void speakOfATeam() {
        groups = new AccountGroups(talk.admin());
        team = talk.group("team", user);
        groups.rename(team, "Old team");
        owner.add(room, "groups", team);
    }

    @Test
    void itsHistoryStaysItsOwn() {
        int post = Chats.say(owner, room, "@\"group/" + team + "\" hello");
        assertThat(mention(post).getString("name")).isEqualTo("Old team");
        groups.delete(team);

        groups.create(team, "New team");

        assertThat(mention(post).getString("name")).isEqualTo(team);
        assertThat(mention(post).getString("mention-id")).isEqualTo("group/" + team);
        assertThat(added().getString("name")).isEqualTo(team);
        assertThat(added().getString("type")).isEqualTo("group");
    }

    @Test
    void itsSuccessorIsNamedInWhatComesLater() {
        groups.delete(team);
        groups.create(team, "New team");
        owner.add(room, "groups", team);

        int post = Chats.say(owner, room, "@\"group/" + team + "\" hello");

        assertThat(mention(post).getString("name")).isEqualTo("New team");
        assertThat(added().getString("name")).isEqualTo("New team");
    }

    private JsonObject mention(int post) {
        return ChatHistory.messages(owner, room).stream()
                .filter(message -> message.getInt("id") == post)
                .findFirst()
                .orElseThrow()
                .getJsonObject("messageParameters")
                .getJsonObject("mention-group1");
    }

    private JsonObject added() {
        return ChatHistory.latest(owner, room, "group_added")
                .getJsonObject("messageParameters")
                .getJsonObject("group");
    }
}
