package org.carillon.people.oidc;

import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carillon.people.identity.AccountRule;
import org.carillon.people.identity.DirectoryPasswords;
import org.carillon.people.identity.TheirGroups;
import org.carillon.platform.settings.ProviderSetting;
import org.carillon.platform.settings.ProviderValues;

/**
 * How one provider is used, as it was configured.
 *
 * @param name our name of it, in addresses
 * @param label what the button says
 * @param secret empty: proves itself with the key, or not at all
 * @param key empty: proves itself with the secret, or not at all
 */
record ProviderUse(
        String name,
        String label,
        URI issuer,
        String clientId,
        Optional<String> secret,
        Optional<JWK> key,
        String scopes,
        ClaimNames claims,
        TheirGroups groups,
        AccountRule accounts,
        TokenRule tokens) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,32}");

    /** Records of sign-ins name these means as they name providers. */
    private static final Set<String> OTHER_MEANS = Set.of("password", "proxy", DirectoryPasswords.NAME);

    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException which says what is wrong, without any secret
     */
    static ProviderUse read(ProviderValues values) {
        demand(NAME.matcher(values.name()).matches(), "its name has other signs than small letters and digits");
        demand(!OTHER_MEANS.contains(values.name()), "its name is that of another way to sign in");
        String clientId = values.text(ProviderSetting.CLIENT_ID);
        demand(!clientId.isEmpty(), "it has no client id");
        String label = values.text(ProviderSetting.NAME);
        return new ProviderUse(
                values.name(),
                label.isEmpty() ? values.name() : label,
                issuer(values.text(ProviderSetting.ISSUER)),
                clientId,
                values.secret(ProviderSetting.CLIENT_SECRET),
                values.secret(ProviderSetting.PRIVATE_KEY).map(ProviderUse::key),
                values.text(ProviderSetting.SCOPES),
                new ClaimNames(
                        values.text(ProviderSetting.CLAIM_ID),
                        values.text(ProviderSetting.CLAIM_NAME),
                        values.text(ProviderSetting.CLAIM_MAIL),
                        values.text(ProviderSetting.CLAIM_GROUPS)),
                TheirGroups.read(values.list(ProviderSetting.GROUPS)),
                AccountRule.read(values.text(ProviderSetting.ACCOUNTS)),
                new TokenRule(
                        Set.copyOf(values.list(ProviderSetting.AUDIENCE)), values.text(ProviderSetting.TOKEN_SCOPE)));
    }

    private static URI issuer(String text) {
        URI issuer;
        try {
            issuer = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its issuer is no address", e);
        }
        boolean safe = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && OWN_MACHINE.contains(issuer.getHost()));
        demand(safe && issuer.getHost() != null, "its issuer has no https");
        demand(issuer.getRawQuery() == null && issuer.getRawFragment() == null, "its issuer has more than a path");
        return issuer;
    }

    private static JWK key(String text) {
        try {
            JWK key = JWK.parse(text);
            demand(key.isPrivate() && key instanceof AsymmetricJWK, "its key is not private");
            return key;
        } catch (ParseException e) {
            throw new IllegalArgumentException("its key is no JWK"); // the cause would show it
        }
    }

    private static void demand(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Our name of the provider and its address, without any secret. */
    @Override
    public String toString() {
        return name + " at " + issuer;
    }

    /**
     * Where a provider says what; empty: nowhere.
     *
     * @param id of the account
     */
    record ClaimNames(String id, String name, String mail, String groups) {}

    /**
     * Which of its tokens programs may send.
     *
     * @param audiences empty: none
     * @param scope empty: any
     */
    record TokenRule(Set<String> audiences, String scope) {}
}
