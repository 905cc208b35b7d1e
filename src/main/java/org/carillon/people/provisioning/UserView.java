package org.carillon.people.provisioning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserService.AccountAndGroups;

/** An account as it is shown to itself and to administrators. Source: docs/contract/set-up.md 1.1. */
final class UserView {
    /** What can be changed; a map that keeps its order. */
    private static final Map<String, Object> CAPABILITIES = capabilities();

    /** What is said about space for files, of which there is none. */
    private static final Map<String, Object> QUOTA = quota();

    /** What a quota is where nobody set one. */
    private static final int UNLIMITED = -3;

    private UserView() {}

    /** Both display names are the same; the e-mail address may be null. */
    static Map<String, Object> of(AccountAndGroups account) {
        User user = account.user();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", user.id());
        shown.put("enabled", user.isEnabled());
        shown.put("displayname", user.shownName());
        shown.put("display-name", user.shownName());
        shown.put("email", user.email());
        shown.put("phone", user.phone());
        shown.put("groups", account.groupIds());
        shown.put("subadmin", List.of());
        shown.put("language", "en");
        shown.put("locale", "en");
        shown.put("quota", QUOTA);
        shown.put("lastLogin", 0);
        shown.put("backend", "Database");
        shown.put("backendCapabilities", CAPABILITIES);
        return shown;
    }

    private static Map<String, Object> capabilities() {
        Map<String, Object> capabilities = new LinkedHashMap<>();
        capabilities.put("setDisplayName", true);
        capabilities.put("setPassword", true);
        return capabilities;
    }

    private static Map<String, Object> quota() {
        Map<String, Object> quota = new LinkedHashMap<>();
        for (String name : List.of("free", "used", "total", "relative")) {
            quota.put(name, 0);
        }
        quota.put("quota", UNLIMITED);
        return quota;
    }
}
