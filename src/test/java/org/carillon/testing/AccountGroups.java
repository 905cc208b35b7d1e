package org.carillon.testing;

/** Groups of accounts as the administrator changes them. */
public final class AccountGroups {
    private final Actor admin;

    /** Takes the administrator. */
    public AccountGroups(Actor admin) {
        this.admin = admin;
    }

    /** Puts an account into a group. */
    public void add(Actor user, String group) {
        adding(user, group).send().ok();
    }

    /** Putting an account into a group, still to be sent. */
    public OcsRequest adding(Actor user, String group) {
        return admin.request("POST", "/ocs/v2.php/cloud/users/" + user.id() + "/groups")
                .form("groupid", group);
    }

    /** Takes an account out of a group. */
    public void remove(Actor user, String group) {
        removing(user, group).send().ok();
    }

    /** Taking an account out of a group, still to be sent. */
    public OcsRequest removing(Actor user, String group) {
        return admin.request("DELETE", "/ocs/v2.php/cloud/users/" + user.id() + "/groups")
                .form("groupid", group);
    }

    /** Creates a group with this very id. */
    public void create(String group, String displayName) {
        admin.request("POST", "/ocs/v2.php/cloud/groups")
                .form("groupid", group)
                .form("displayname", displayName)
                .send()
                .ok();
    }

    /** Gives a group another name. */
    public void rename(String group, String displayName) {
        admin.request("PUT", "/ocs/v2.php/cloud/groups/" + group)
                .form("key", "displayname")
                .form("value", displayName)
                .send()
                .ok();
    }

    /** Deletes a group. */
    public void delete(String group) {
        admin.request("DELETE", "/ocs/v2.php/cloud/groups/" + group).send().ok();
    }

    /** Creates accounts that are in a group from the start and never log in. */
    public void fill(String group, int members) {
        for (int i = 0; i < members; i++) {
            admin.request("POST", "/ocs/v2.php/cloud/users")
                    .form("userid", group + "-" + i)
                    .form("password", "123456")
                    .form("groups[]", group)
                    .send()
                    .ok();
        }
    }
}
