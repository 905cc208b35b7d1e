package org.carillon.platform.settings;

import static org.carillon.platform.settings.SettingSpec.ofType;
import static org.carillon.platform.settings.SettingSpec.text;

/**
 * The settings of one server that signs people in (OpenID Connect), read at the start for each name in
 * {@link StartSetting#OIDC_PROVIDERS}. The name stands where the catalogue says {@code corp}.
 *
 * <p>Source: docs/settings.md 3.
 */
public enum ProviderSetting implements CatalogueEntry {
    ISSUER("issuer", text(""), "its address, as it calls itself; https, or http on the same machine"),
    CLIENT_ID("client-id", text(""), "what it calls this server"),
    CLIENT_SECRET("client-secret", text("").hidden(), "what this server proves itself with there"),
    PRIVATE_KEY("private-key", text("").hidden(), "a private key as JWK, in place of the secret"),
    NAME("name", text(""), "what the button on our page says; none: our name of it"),
    SCOPES("scopes", text("openid profile email"), "what to ask for, between blanks"),
    CLAIM_ID("claim-id", text("preferred_username"), "claim with the id that an account has here"),
    CLAIM_NAME("claim-name", text("name"), "claim with the name to show"),
    CLAIM_MAIL("claim-mail", text("email"), "claim with the mail address"),
    CLAIM_GROUPS("claim-groups", text(""), "claim with the list of groups; none: groups do not follow"),
    GROUPS(
            "groups",
            ofType(SettingType.LIST, ""),
            "groups that follow, theirs=ours or theirs alone; none: all, under their own names, but never the group"
                    + " admin"),
    ACCOUNTS("accounts", text("create"), "create: an account is made at the first sign-in; match: it must be there"),
    AUDIENCE(
            "audience",
            ofType(SettingType.LIST, ""),
            "audiences of tokens that programs may send as bearer; none: they may send none"),
    TOKEN_SCOPE("token-scope", text(""), "scope that such a token must have; none: any");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, a number and constants
    private final SettingSpec spec;

    private final String sentence;

    ProviderSetting(String key, SettingSpec spec, String sentence) {
        this.key = key;
        this.spec = spec;
        this.sentence = sentence;
    }

    /** Its name for one provider, as {@code carillon.oidc.corp.issuer}. */
    public String configName(String provider) {
        return "carillon.oidc." + provider + "." + key;
    }

    @Override
    public String configName() {
        return configName("corp");
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
