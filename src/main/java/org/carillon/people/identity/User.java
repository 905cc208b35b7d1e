package org.carillon.people.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account. Its id is chosen once and never changes; everything else can. */
@Entity
@Table(name = "app_user")
public class User {
    /** What begins so is no hash, so no password is right. */
    private static final String NO_PASSWORD = "-";

    /** Of what follows then: what cookies are signed with, whatever the account signs in by. */
    private static final int MARK_LENGTH = 43;

    @Id
    @Column(name = "id")
    private String id;

    /** The id as {@link UserId#lowered} writes it: no two accounts may differ in the case of letters alone. */
    @Column(name = "lowered_id", nullable = false, updatable = false)
    private String loweredId;

    /** Empty when the account goes by its id. */
    @Column(name = "display_name", nullable = false)
    private String displayName;

    /** Null when unknown. */
    @Column(name = "email")
    private String email;

    /** Empty when unknown. */
    @Column(name = "phone", nullable = false)
    private String phone;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "enabled", nullable = false)
    private boolean enabled;

    /** Whether it is kept back up to where the account has read. */
    @Column(name = "hides_reading", nullable = false)
    private boolean hidesReading;

    /** Whether it is kept back that the account is typing. */
    @Column(name = "hides_typing", nullable = false)
    private boolean hidesTyping;

    /** Given by the database when the row is made; unlike the id it never comes back. */
    @Column(name = "account_number", insertable = false, updatable = false)
    private long number;

    protected User() {}

    /** A new account, which may log in at once. */
    public User(String id, String passwordHash, String displayName, String email) {
        this.id = id;
        this.loweredId = UserId.lowered(id);
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.email = email;
        this.phone = "";
        this.enabled = true;
    }

    /** A new account that signs in elsewhere: no password is right until it is given one. */
    static User withoutPassword(String id, String displayName, String email) {
        return new User(id, NO_PASSWORD + Secrets.random(MARK_LENGTH), displayName, email);
    }

    /** From now on a directory knows the password: accounts of former versions get what cookies are signed with. */
    void keepPasswordElsewhere() {
        if (passwordHash.equals(NO_PASSWORD)) {
            passwordHash = NO_PASSWORD + Secrets.random(MARK_LENGTH);
        }
    }

    /** Takes another name; an empty one falls back to the id. */
    public void rename(String newName) {
        displayName = newName;
    }

    /** Takes another address; null removes it. */
    public void reachBy(String newEmail) {
        email = newEmail;
    }

    /** Takes another phone number; empty removes it. */
    public void callBy(String newPhone) {
        phone = newPhone;
    }

    /** From now on only this password is right. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** Keeps back up to where it has read, or no longer. */
    public void hideReading(boolean hidden) {
        hidesReading = hidden;
    }

    /** Keeps back that it is typing, or no longer. */
    public void hideTyping(boolean hidden) {
        hidesTyping = hidden;
    }

    /** Can log in from now on, or no longer; answers false when it was so already. */
    public boolean setEnabled(boolean mayLogIn) {
        boolean changed = enabled != mayLogIn;
        enabled = mayLogIn;
        return changed;
    }

    /** User id, 1 to 64 characters. */
    public String id() {
        return id;
    }

    /** Name to show: the display name, or the id when there is none. */
    public String shownName() {
        return displayName.isEmpty() ? id : displayName;
    }

    /** E-mail address as checked; null: none is known. */
    public String email() {
        return email;
    }

    /** Phone number as the account wrote it; empty: none. */
    public String phone() {
        return phone;
    }

    /** What the account keeps to itself. */
    public Privacy privacy() {
        return new Privacy(hidesReading, hidesTyping);
    }

    /** A disabled account can not log in. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Tells the account from a former one of the same id. */
    long number() {
        return number;
    }

    /** Null when no password is right, as the account signs in elsewhere. */
    String passwordHash() {
        return passwordHash.startsWith(NO_PASSWORD) ? null : passwordHash;
    }

    /** What only the server knows, and what changes with the password, if there is one. */
    String passwordMark() {
        return passwordHash;
    }
}
