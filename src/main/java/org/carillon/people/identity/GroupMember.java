package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One account's membership in one group. */
@Entity
@Table(name = "group_member")
@IdClass(GroupMember.Key.class)
class GroupMember {
    @Id
    @Column(name = "group_id")
    private String groupId;

    @Id
    @Column(name = "user_id")
    private String userId;

    protected GroupMember() {}

    GroupMember(String groupId, String userId) {
        this.groupId = groupId;
        this.userId = userId;
    }

    /** Both ids. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String groupId;
        private String userId;

        Key() {}

        Key(String groupId, String userId) {
            this.groupId = groupId;
            this.userId = userId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && groupId.equals(that.groupId) && userId.equals(that.userId);
        }

        @Override
        public int hashCode() {
            return 31 * groupId.hashCode() + userId.hashCode();
        }
    }
}
