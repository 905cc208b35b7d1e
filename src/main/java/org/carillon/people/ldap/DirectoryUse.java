package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.carillon.people.identity.AccountRule;
import org.carillon.people.identity.TheirGroups;
import org.carillon.platform.settings.SettingsCheck;
import org.carillon.platform.settings.StartConfiguration;
import org.carillon.platform.settings.StartSetting;

/**
 * How the directory is used, as it was configured.
 *
 * @param trust file with certificates; empty: those of Java count
 * @param timeout how long one password may take
 */
record DirectoryUse(
        List<Server> servers,
        Protection protection,
        Optional<Path> trust,
        Account account,
        People people,
        Groups groups,
        AccountRule accounts,
        Duration timeout,
        int connections) {

    /** Whether there is a directory at all. */
    static boolean isWanted(StartConfiguration settings) {
        return settings.list(StartSetting.LDAP_URLS).stream().anyMatch(url -> !url.isEmpty());
    }

    /**
     * Reads it.
     *
     * @param check is told what is wrong
     * @return empty when something is wrong
     */
    static Optional<DirectoryUse> read(StartConfiguration settings, SettingsCheck check) {
        return new Reader(settings, check).read();
    }

    /** How connections are protected. */
    enum Protection {
        LDAPS,
        STARTTLS,
        NONE
    }

    /** One of the servers. */
    record Server(String host, int port) {}

    /**
     * As whom people are looked up.
     *
     * @param dn empty: anonymously
     */
    record Account(String dn, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return dn;
        }
    }

    /**
     * Where people are, and how they are found.
     *
     * @param disabled whom it finds counts as gone; empty: nobody
     */
    record People(String base, FilterTemplate filter, Optional<Filter> disabled, Attributes attributes) {

        /** Those of a filter who count as there. */
        Filter there(Filter found) {
            return disabled.map(gone -> Filter.createANDFilter(found, Filter.createNOTFilter(gone)))
                    .orElse(found);
        }
    }

    /**
     * What their attributes are called; name and mail empty: they do not follow.
     *
     * @param unique what names a person for ever
     * @param id the id that an account has here
     */
    record Attributes(String unique, String id, String name, String mail) {}

    /**
     * Where groups are.
     *
     * @param base empty: groups do not follow
     * @param ours which of them follow, and their names here
     */
    record Groups(String base, FilterTemplate filter, String name, boolean nested, TheirGroups ours) {}

    /** Reads settings one by one, and complains of each that is wrong. */
    private static final class Reader {
        private final StartConfiguration settings;
        private final SettingsCheck check;
        private boolean wrong;

        Reader(StartConfiguration settings, SettingsCheck check) {
            this.settings = settings;
            this.check = check;
        }

        Optional<DirectoryUse> read() {
            Protection protection = parse(StartSetting.LDAP_TLS, Reader::protection);
            DirectoryUse use = new DirectoryUse(
                    servers(protection),
                    protection,
                    settings.find(StartSetting.LDAP_TRUST).map(Path::of),
                    account(),
                    people(),
                    groups(),
                    parse(StartSetting.LDAP_ACCOUNTS, AccountRule::read),
                    settings.duration(StartSetting.LDAP_TIMEOUT_SECONDS),
                    settings.number(StartSetting.LDAP_CONNECTIONS));
            return wrong ? Optional.empty() : Optional.of(use);
        }

        private static Protection protection(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "ldaps" -> Protection.LDAPS;
                case "starttls" -> Protection.STARTTLS;
                case "none" -> Protection.NONE;
                default -> throw new IllegalArgumentException("neither ldaps, starttls nor none");
            };
        }

        private List<Server> servers(Protection protection) {
            List<Server> servers = new ArrayList<>();
            for (String url : settings.list(StartSetting.LDAP_URLS)) {
                try {
                    servers.add(server(url, protection == Protection.LDAPS));
                } catch (IllegalArgumentException e) {
                    complain(StartSetting.LDAP_URLS, url, e.getMessage());
                }
            }
            return servers;
        }

        private static Server server(String url, boolean tls) {
            URI address;
            try {
                address = URI.create(url);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("no address", e);
            }
            String scheme = tls ? "ldaps" : "ldap";
            if (!scheme.equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException(
                        "no address that begins with " + scheme + "://, as carillon.ldap.tls" + " says");
            }
            if (address.getRawQuery() != null || !("/" + address.getRawPath()).matches("/{1,2}")) {
                throw new IllegalArgumentException("more than host and port");
            }
            int standard = tls ? 636 : 389;
            return new Server(address.getHost(), address.getPort() < 0 ? standard : address.getPort());
        }

        private Account account() {
            String dn = parse(StartSetting.LDAP_BIND_DN, Reader::dn);
            String password = settings.secret(StartSetting.LDAP_BIND_PASSWORD).orElse("");
            if (dn != null && dn.isEmpty() != password.isEmpty()) {
                complain(StartSetting.LDAP_BIND_PASSWORD, "", "set without carillon.ldap.bind-dn, or not set with it");
            }
            return new Account(dn, password);
        }

        private People people() {
            return new People(
                    demand(StartSetting.LDAP_BASE_DN, Reader::dn),
                    parse(StartSetting.LDAP_USER_FILTER, text -> FilterTemplate.read(text, "login")),
                    Optional.ofNullable(parse(
                            StartSetting.LDAP_DISABLED_FILTER,
                            text -> text.isEmpty()
                                    ? null
                                    : FilterTemplate.read(text).withAny())),
                    new Attributes(
                            demand(StartSetting.LDAP_ATTRIBUTE_UNIQUE, Reader::attribute),
                            demand(StartSetting.LDAP_ATTRIBUTE_ID, Reader::attribute),
                            parse(StartSetting.LDAP_ATTRIBUTE_NAME, Reader::attribute),
                            parse(StartSetting.LDAP_ATTRIBUTE_MAIL, Reader::attribute)));
        }

        private Groups groups() {
            return new Groups(
                    parse(StartSetting.LDAP_GROUP_BASE_DN, Reader::dn),
                    parse(StartSetting.LDAP_GROUP_FILTER, text -> FilterTemplate.read(text, "dn", "id")),
                    demand(StartSetting.LDAP_GROUP_NAME, Reader::attribute),
                    settings.flag(StartSetting.LDAP_GROUPS_NESTED),
                    TheirGroups.read(settings.list(StartSetting.LDAP_GROUPS)));
        }

        private static String dn(String text) {
            if (!DN.isValidDN(text)) {
                throw new IllegalArgumentException("no distinguished name");
            }
            return text;
        }

        private static String attribute(String text) {
            if (!text.isEmpty() && !text.matches("[A-Za-z][A-Za-z0-9;.-]*")) {
                throw new IllegalArgumentException("no name of an attribute");
            }
            return text;
        }

        private <T> T demand(StartSetting setting, Function<String, T> reader) {
            if (settings.text(setting).isEmpty()) {
                complain(setting, "", "empty although there is a directory");
                return null;
            }
            return parse(setting, reader);
        }

        /** Null for a value that is wrong. */
        private <T> T parse(StartSetting setting, Function<String, T> reader) {
            String text = settings.text(setting);
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                complain(setting, text, e.getMessage());
                return null;
            }
        }

        private void complain(StartSetting setting, String value, String what) {
            wrong = true;
            check.complain(setting, value, what);
        }
    }
}
