package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A group of accounts. Members of the group {@code admin} are administrators. */
@Entity
@Table(name = "user_group")
public class UserGroup {
    /** Id of the group whose members are administrators. */
    public static final String ADMINISTRATORS = "admin";

    @Id
    @Column(name = "id")
    private String id;

    /** Empty when the group goes by its id. */
    @Column(name = "display_name", nullable = false)
    private String displayName;

    @Column(name = "last_message_of_former", nullable = false)
    private long lastMessageOfFormer;

    protected UserGroup() {}

    /** A new group without members; messages up to this one may mention a former group of the same id. */
    public UserGroup(String id, String displayName, long lastMessageOfFormer) {
        this.id = id;
        this.displayName = displayName;
        this.lastMessageOfFormer = lastMessageOfFormer;
    }

    /** Takes another name to show; the id stays. */
    public void rename(String newName) {
        displayName = newName;
    }

    /** Group id, 1 to 64 characters. */
    public String id() {
        return id;
    }

    /** No message with this id or a lower one mentions this group, but of a former one with its id (docs/adr/0026). */
    public long lastMessageOfFormer() {
        return lastMessageOfFormer;
    }

    /** Name to show: the display name, or the id when there is none. */
    public String shownName() {
        return displayName.isEmpty() ? id : displayName;
    }
}
