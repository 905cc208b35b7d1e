package org.carillon.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of the server as its administrator changes them. Remembers what it touched, to put it back afterwards.
 */
public final class ServerSettings {
    private static final String API = "/ocs/v2.php/apps/provisioning_api/api/v1/config/apps/";

    private final Actor admin;
    private final Set<String> touched = new LinkedHashSet<>();

    ServerSettings(Actor admin) {
        this.admin = admin;
    }

    /** Changes a setting of Talk. */
    public void set(String key, String value) {
        change("spreed/" + key, value);
    }

    /** Keeps everybody outside a group from Talk. */
    public void allowOnly(String group) {
        set("allowed_groups", "[\"" + group + "\"]");
    }

    /** Says which groups have a right, by the setting for it as {@code carillon/dial_out_groups}; none: the default. */
    public void nameGroups(String path, String... groups) {
        change(path, list(groups));
    }

    /** Says which country phone numbers without a country code belong to. */
    public void assumePhonesIn(String country) {
        change("core/default_phone_region", country);
    }

    /** How many days rings stay on record. */
    public void keepRingsFor(int days) {
        change("carillon/ring_history_days", String.valueOf(days));
    }

    public void startMaintenance() {
        change("core/maintenance", "yes");
    }

    /** Makes dial-in and dial-out configured, as far as settings can. */
    public void configureSip() {
        set("sip_bridge_shared_secret", "a secret shared with the bridge");
        set("sip_bridge_dialin_info", "Dial +49 30 000000");
        set("sip_dialout", "yes");
    }

    /** Lets the passwords of accounts let nobody in but these. */
    public void letInByPassword(String... ids) {
        change("carillon/password_accounts", list(ids));
        change("carillon/password_sign_in", "no");
    }

    /** Removes one setting, so that its default holds again. */
    public void reset(String key) {
        delete("spreed/" + key);
        touched.remove("spreed/" + key);
    }

    /** Removes every setting that this object has changed. */
    public void restore() {
        touched.forEach(this::delete);
        touched.clear();
    }

    private static String list(String... names) {
        return Stream.of(names).map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
    }

    private void change(String path, String value) {
        touched.add(path);
        admin.request("POST", API + path).form("value", value).send().ok();
    }

    private void delete(String path) {
        admin.request("DELETE", API + path).send().ok();
    }
}
