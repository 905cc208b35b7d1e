package org.carillon.people.scim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What a provisioning client calls an account or a group: its {@code externalId}. */
@Entity
@Table(name = "scim_name")
@IdClass(ScimName.Key.class)
class ScimName {
    /** {@code User} or {@code Group}. */
    @Id
    @Column(name = "kind")
    private String kind;

    /** Of the account or group. */
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "external_id", nullable = false)
    private String externalId;

    protected ScimName() {}

    ScimName(String kind, String id, String externalId) {
        this.kind = kind;
        this.id = id;
        this.externalId = externalId;
    }

    void change(String newExternalId) {
        externalId = newExternalId;
    }

    String id() {
        return id;
    }

    String externalId() {
        return externalId;
    }

    /** Both parts. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String kind;
        private String id;

        Key() {}

        Key(String kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && kind.equals(that.kind) && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, id);
        }
    }
}
