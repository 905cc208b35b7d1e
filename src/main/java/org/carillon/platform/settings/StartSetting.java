package org.carillon.platform.settings;

import static org.carillon.platform.settings.SettingSpec.flag;
import static org.carillon.platform.settings.SettingSpec.number;
import static org.carillon.platform.settings.SettingSpec.seconds;
import static org.carillon.platform.settings.SettingSpec.text;
import static org.carillon.platform.settings.SettingSpec.url;

/**
 * The settings that whoever runs the server gives it for its start, by MicroProfile Config. {@link StartConfiguration}
 * reads them.
 *
 * <p>Source: docs/settings.md 2.
 */
public enum StartSetting implements CatalogueEntry {
    BASE_URL(
            "base-url",
            url(),
            "address at which users reach the server, with the path if there is one: links begin with it, and with"
                    + " https cookies are for https alone; none: a guess"),
    DOCUMENTATION_URL(
            "documentation-url", url(), "where the page at / says that the documentation is; none: in the source"),
    ADMIN_USER("admin.user", text(""), "user id of the first administrator, made at start when nobody has this id"),
    ADMIN_PASSWORD("admin.password", text("").hidden(), "password of that administrator; nobody is made without it"),
    DEMO("demo", flag("false"), "true: users with well-known passwords are made; never in production"),
    HEALTH_COUNTS(
            "health.counts",
            flag("true"),
            "false: the server stays ready when Carillon is not, and its health only says why; for a server in use"),
    BODY_SECONDS("body.seconds", seconds(30).atLeast(1), "how long the body of a request may take to arrive"),
    TRUSTED_PROXIES(
            "trusted-proxies",
            list(),
            "addresses and ranges of the proxies whose Forwarded and X-Forwarded- headers are believed"),

    PASSWORD_ITERATIONS(
            "password.iterations",
            number(210_000).atLeast(1_024),
            "cost of checking a password (PBKDF2); lower values than the default are for tests alone"),
    PASSWORD_HASHES_AT_ONCE(
            "password.hashes-at-once",
            number(0).atLeast(0),
            "how many passwords are hashed at a time; 0: as many as there are processors"),
    PASSWORD_HASHES_WAITING("password.hashes-waiting", number(100).atLeast(0), "how many logins more may wait for it"),
    PROTECTION_ATTEMPTS(
            "protection.attempts", number(10).atLeast(0), "failed attempts that are allowed within half an hour"),
    PROTECTION_NETWORK_FACTOR(
            "protection.network-factor",
            number(10).atLeast(1),
            "how many times as many a whole network is allowed before its strangers are slowed down"),
    PROTECTION_DELAY_MILLIS(
            "protection.delay-millis",
            number(100).in(SettingUnit.MILLISECONDS).atLeast(0),
            "half of what the first failed attempt costs, each further one doubles it; lower values are for tests"),

    OIDC_PROVIDERS(
            "oidc.providers",
            list(),
            "our names of the servers that sign people in (OpenID Connect), of small letters and digits; each has"
                    + " settings of its own"),
    OIDC_TIMEOUT_SECONDS(
            "oidc.timeout-seconds",
            seconds(5).atLeast(1),
            "how long such a server may take for all answers that one sign-in or token needs"),
    OIDC_KEYS_SECONDS(
            "oidc.keys-seconds",
            seconds(300).atLeast(1),
            "how long the keys that it signs with are believed without asking again"),
    OIDC_SIGN_IN_DAYS(
            "oidc.sign-in-days",
            number(7).in(SettingUnit.DAYS).atLeast(1),
            "after how long a browser has to go there again, however busy it is"),
    OIDC_APP_PASSWORDS_END(
            "oidc.app-passwords-end",
            flag("false"),
            "true: app passwords end with the sign-in in which they were made, when a person or a server ends it"),

    PROXY_SIGN_IN_SECRET(
            "proxy-sign-in.secret",
            text("").hidden(),
            "what a trusted proxy that signs people in proves itself with, 32 characters or more; none: none is"
                    + " believed"),
    PROXY_SIGN_IN_NAME("proxy-sign-in.name", text("Company login"), "what the button on our page says"),
    PROXY_SIGN_IN_HEADER_SECRET(
            "proxy-sign-in.header-secret", text("X-Carillon-Proxy-Secret"), "header with that secret"),
    PROXY_SIGN_IN_HEADER_ID(
            "proxy-sign-in.header-id", text("X-Remote-User"), "header with the id that an account has here"),
    PROXY_SIGN_IN_HEADER_NAME("proxy-sign-in.header-name", text(""), "header with the name to show; none: it stays"),
    PROXY_SIGN_IN_HEADER_MAIL("proxy-sign-in.header-mail", text(""), "header with the mail address; none: it stays"),
    PROXY_SIGN_IN_HEADER_GROUPS(
            "proxy-sign-in.header-groups",
            text(""),
            "header with the names of groups between semicolons; none: groups do not follow"),
    PROXY_SIGN_IN_GROUPS(
            "proxy-sign-in.groups",
            list(),
            "groups that follow, theirs=ours or theirs alone; none: all, under their own names, but never the group"
                    + " admin"),
    PROXY_SIGN_IN_ACCOUNTS(
            "proxy-sign-in.accounts",
            text("create"),
            "create: an account is made at the first sign-in; match: it must be there"),
    PROXY_SIGN_IN_LOGOUT(
            "proxy-sign-in.logout",
            text(""),
            "where a browser goes after signing out here, to sign out at the proxy: an address, or a path of the"
                    + " proxy; none: nowhere"),

    LDAP_URLS("ldap.urls", list(), "servers of a directory that knows passwords, in their order; none: no directory"),
    LDAP_TLS("ldap.tls", text("ldaps"), "ldaps, starttls, or none, by which anybody on the way reads passwords"),
    LDAP_TRUST("ldap.trust", text(""), "file with the certificates that they are checked by; none: those of Java"),
    LDAP_BIND_DN("ldap.bind-dn", text(""), "as whom we look people up; none: anonymously"),
    LDAP_BIND_PASSWORD("ldap.bind-password", text("").hidden(), "its password"),
    LDAP_BASE_DN("ldap.base-dn", text(""), "below which people are"),
    LDAP_USER_FILTER("ldap.user-filter", text("(uid={login})"), "finds the one person of a name that was typed"),
    LDAP_DISABLED_FILTER("ldap.disabled-filter", text(""), "whom it finds counts as gone; none: nobody"),
    LDAP_ATTRIBUTE_UNIQUE("ldap.attribute-unique", text("entryUUID"), "what names a person for ever"),
    LDAP_ATTRIBUTE_ID("ldap.attribute-id", text("uid"), "the id that an account has here"),
    LDAP_ATTRIBUTE_NAME("ldap.attribute-name", text("cn"), "the name to show; none: it stays"),
    LDAP_ATTRIBUTE_MAIL("ldap.attribute-mail", text("mail"), "the mail address; none: it stays"),
    LDAP_GROUP_BASE_DN("ldap.group-base-dn", text(""), "below which groups are; none: groups do not follow"),
    LDAP_GROUP_FILTER("ldap.group-filter", text("(member={dn})"), "finds the groups that a person is in"),
    LDAP_GROUP_NAME("ldap.group-name", text("cn"), "the name of a group"),
    LDAP_GROUPS_NESTED("ldap.groups-nested", flag("false"), "true: also the groups that these groups are in"),
    LDAP_GROUPS("ldap.groups", list(), "groups that follow, as for carillon.proxy-sign-in.groups"),
    LDAP_ACCOUNTS("ldap.accounts", text("create"), "create or match, as for carillon.proxy-sign-in.accounts"),
    LDAP_TIMEOUT_SECONDS("ldap.timeout-seconds", seconds(5).atLeast(1), "how long one password may take there"),
    LDAP_CONNECTIONS("ldap.connections", number(8).atLeast(1), "how many passwords are asked about at a time"),
    LDAP_REMEMBER_SECONDS("ldap.remember-seconds", seconds(300).atLeast(0), "how long an answer is remembered"),
    LDAP_FOLLOW_SECONDS("ldap.follow-seconds", seconds(30).atLeast(1), "how often it is asked who is gone"),

    SIGNALING_PULL_SECONDS(
            "signaling.pull-seconds",
            seconds(20).atLeast(1),
            "how long a pull waits for messages and news; Talk's app for iOS gives up after 25 s"),
    RINGS_UPKEEP_SECONDS(
            "rings.upkeep-seconds",
            seconds(5).atLeast(1),
            "how often rings whose time is up are ended and forgotten announcements repeated"),
    SWEEP_SECONDS(
            "sweep.seconds",
            seconds(30).atLeast(0),
            "how often dead sessions and calls that nobody is in are ended; 0: this node leaves it to others"),
    EVENTS_HEARTBEAT_SECONDS(
            "events.heartbeat-seconds", seconds(15).atLeast(1), "how often a stream of events shows that it lives"),
    EVENTS_WRITE_SECONDS(
            "events.write-seconds",
            seconds(30).atLeast(1),
            "how long a device may take nothing before its stream is ended"),

    WEBHOOKS_TARGETS(
            "webhooks.targets",
            list().hidden(),
            "addresses that are told of rings; a comma inside of one is written %2C"),
    WEBHOOKS_SECRET(
            "webhooks.secret",
            text("").hidden(),
            "what posts to them are signed with: whsec_ and Base64, or any text; nothing is posted without it"),
    WEBHOOKS_TIMEOUT_SECONDS("webhooks.timeout-seconds", seconds(5).atLeast(1), "how long a target may take to answer"),
    WEBHOOKS_ATTEMPTS("webhooks.attempts", number(6).atLeast(1), "how often a post is tried at most"),

    MAIL_FROM(
            "mail.from",
            text(""),
            "address that invitations by mail come from, alone or in angle brackets after a name; none: nothing is"
                    + " sent"),
    MAIL_USER("mail.user", text(""), "login at the mail server; none: Carillon sends without"),
    MAIL_PASSWORD("mail.password", text("").hidden(), "password of that login"),
    MAIL_ATTEMPTS("mail.attempts", number(10).atLeast(1), "how often a mail is tried at most; 10 are about half a day"),

    GROUPS_AUDITOR("groups.auditor", list(), "groups whose members may read the audit log, as administrators may"),
    AUDIT_DAYS(
            "audit.days",
            number(730).in(SettingUnit.DAYS).atLeast(0),
            "how long acts stay in the audit log; 0: for ever"),
    AUDIT_KEYS(
            "audit.keys",
            list().hidden(),
            "secrets that seal the audit log: the first is in use, the others are former ones; none: it is sealed"
                    + " without"),
    CONSENT_DAYS(
            "consent.days",
            number(3_650).in(SettingUnit.DAYS).atLeast(0),
            "how long consents to recording are kept, whatever becomes of conversation and account; 0: for ever"),

    LIMIT_JOIN("limit.join", rate(6_000), "joins of conversations; 0, here and for the other rates: no limit"),
    LIMIT_RING("limit.ring", rate(300), "rings and calls to phones"),
    LIMIT_CREATE("limit.create", rate(600), "conversations that are created"),
    LIMIT_INVITE("limit.invite", rate(600), "people, groups and phones that are invited"),
    LIMIT_MAIL("limit.mail", rate(300), "invitations by mail, also those that are sent again"),
    LIMIT_POST("limit.post", rate(600), "messages that are posted"),
    LIMIT_LOGIN_FLOW("limit.login-flow", rate(60), "login flows that are begun"),
    LIMIT_SIGN_IN("limit.sign-in", rate(600), "browsers that are sent to a server that signs people in"),
    LIMIT_PASSWORD_ATTEMPT(
            "limit.guess",
            rate(30),
            "passwords of one conversation, tried by guests of a network that has tried too many wrong ones"),
    LIMIT_REQUEST_TOKEN("limit.request-token", rate(600), "cookie sessions that are opened for a request token"),

    BOUND_STREAMS(
            "bound.streams", bound(100), "events streams of one account; 0, here and for the other bounds: no bound"),
    BOUND_READERS("bound.readers", bound(20), "readers of one attendee who wait for messages"),
    BOUND_COOKIES("bound.cookies", bound(200), "cookie sessions of one account"),
    BOUND_GUEST_COOKIES(
            "bound.guest-cookies", bound(2_000), "cookie sessions of people without an account, from one network"),
    BOUND_LOGIN_FLOWS("bound.login-flows", bound(10_000), "login flows that wait for somebody, of all apps"),
    BOUND_APP_PASSWORDS("bound.app-passwords", bound(500), "app passwords of one account"),
    BOUND_CONVERSATIONS("bound.conversations", bound(10_000), "group and public conversations that one account owns"),
    BOUND_ATTENDEES("bound.attendees", bound(20_000), "attendees of one conversation"),
    BOUND_MAILS("bound.mails", bound(1_000), "mails of one conversation that wait to be sent"),
    BOUND_MESSAGES("bound.messages", bound(500), "messages that wait for one session"),
    BOUND_TURNS("bound.turns", bound(32), "requests of one network that hold a thread at a time; the others wait");

    private final String configName;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, a number and constants
    private final SettingSpec spec;

    private final String sentence;

    StartSetting(String name, SettingSpec spec, String sentence) {
        this.configName = "carillon." + name;
        this.spec = spec;
        this.sentence = sentence;
    }

    private static SettingSpec list() {
        return SettingSpec.ofType(SettingType.LIST, "");
    }

    private static SettingSpec rate(int factory) {
        return number(factory).in(SettingUnit.PER_MINUTE).atLeast(0);
    }

    private static SettingSpec bound(int factory) {
        return number(factory).atLeast(0);
    }

    @Override
    public String configName() {
        return configName;
    }

    @Override
    public SettingSpec spec() {
        return spec;
    }

    @Override
    public boolean needsRestart() {
        return true;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
