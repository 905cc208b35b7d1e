package org.carillon.people.oidc;

import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.List;
import java.util.Set;
import org.carillon.people.identity.AccountFields;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.platform.http.CodePoints;

/** Reads who somebody is out of what a provider says. Source: docs/contract/sign-in.md 3. */
final class ClaimReader {
    private static final int LONGEST_SUBJECT = 255;

    private ClaimReader() {}

    /** The person; claims that cannot be used count as not said. */
    static ProviderPerson read(ProviderUse settings, IDTokenClaimsSet claims) throws ProviderProblem {
        String subject = claims.getSubject().getValue();
        String session =
                claims.getSessionID() == null ? null : claims.getSessionID().getValue();
        if (!canBeKept(subject) || (session != null && !canBeKept(session))) {
            throw ProviderProblem.refused("its name of the person, or of the session, cannot be kept");
        }
        ProviderUse.ClaimNames names = settings.claims();
        return new ProviderPerson(
                settings.name(),
                settings.issuer().toString(),
                subject,
                session,
                text(claims, names.id()),
                AccountFields.usableName(text(claims, names.name())),
                mail(claims, names.mail()),
                groups(settings, claims));
    }

    private static boolean canBeKept(String text) {
        return text.length() <= LONGEST_SUBJECT && CodePoints.storable(text).equals(text);
    }

    private static String text(ClaimsSet claims, String name) {
        Object value = name.isEmpty() ? null : claims.getClaim(name);
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** An address that the provider itself does not believe is none. */
    private static String mail(ClaimsSet claims, String name) {
        boolean doubted = Boolean.FALSE.equals(claims.getClaim("email_verified"));
        return doubted ? null : AccountFields.usableEmail(text(claims, name));
    }

    /** Ours, by their names; null when the provider says nothing of groups. */
    private static Set<String> groups(ProviderUse settings, ClaimsSet claims) {
        String name = settings.claims().groups();
        Object value = name.isEmpty() ? null : claims.getClaim(name);
        if (!(value instanceof List<?> listed)) {
            return value instanceof String one ? settings.groups().ours(List.of(one)) : null;
        }
        return settings.groups()
                .ours(listed.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }
}
