package org.carillon.testing;

import org.junit.jupiter.api.BeforeEach;

/** The scene of most tests: a group conversation with its owner and one ordinary member; nobody has joined it yet. */
public abstract class DeployedGroup extends DeployedTalk {
    protected Actor owner;
    protected Actor user;
    protected Room room;

    @BeforeEach
    void createTheGroup() {
        owner = talk.user("owner");
        user = talk.user("user");
        room = owner.createGroup("Standup");
        owner.add(room, user);
    }
}
