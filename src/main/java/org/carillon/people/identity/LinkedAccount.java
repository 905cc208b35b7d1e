package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whom a provider means by a subject, and which groups the account has from there. */
@Entity
@Table(name = "linked_account")
class LinkedAccount {
    private static final String BETWEEN = "\n";

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // queries read it
    private Key key;

    @Column(name = "user_id", nullable = false, updatable = false)
    private String userId;

    /** One a line. */
    @Column(name = "group_ids", nullable = false)
    private String groupIds;

    /** Whether the directory has disabled the account, and nobody else. */
    @Column(name = "disabled_by_directory", nullable = false)
    private boolean disabledByDirectory;

    protected LinkedAccount() {}

    LinkedAccount(String issuer, String subject, String userId) {
        this.key = new Key(issuer, subject);
        this.userId = userId;
        this.groupIds = "";
    }

    String userId() {
        return userId;
    }

    /** Groups that the provider has given the account. */
    SortedSet<String> given() {
        SortedSet<String> given = new TreeSet<>(Arrays.asList(groupIds.split(BETWEEN)));
        given.remove("");
        return given;
    }

    /** From now on these groups, and no others, are the provider's to take away. */
    void give(Collection<String> groups) {
        groupIds = String.join(BETWEEN, new TreeSet<>(groups));
    }

    boolean isDisabledByDirectory() {
        return disabledByDirectory;
    }

    /** Notes that the directory has disabled the account, or that it is not so any more. */
    void noteDisabledByDirectory(boolean disabled) {
        disabledByDirectory = disabled;
    }

    /** Who issued the subject, and the subject. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "issuer")
        private String issuer;

        @Column(name = "subject")
        private String subject;

        protected Key() {}

        Key(String issuer, String subject) {
            this.issuer = issuer;
            this.subject = subject;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.issuer.equals(issuer) && key.subject.equals(subject);
        }

        @Override
        public int hashCode() {
            return Objects.hash(issuer, subject);
        }
    }
}
