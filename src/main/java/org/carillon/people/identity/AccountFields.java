package org.carillon.people.identity;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;

/**
 * What the fields of accounts and groups may hold. Whoever creates one asks here, and whoever changes one too. Source:
 * docs/contract/set-up.md 1.2.
 */
public final class AccountFields {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,30}");
    /**
     * Fields that other servers have; here each has one value, which may be said in these ways and by the empty text.
     */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "quota", Set.of("none", "default"),
            "language", Set.of("en"),
            "locale", Set.of("en"),
            "manager", Set.of());

    private static final int LONGEST_NAME = 255;

    private AccountFields() {}

    /**
     * A name to show, without space around it; null and empty: the id is shown.
     *
     * @throws ApiException USER_VALUE_INVALID
     */
    static String name(String text) {
        String name = text == null ? "" : text.strip();
        if (CodePoints.exceed(name, LONGEST_NAME)) {
            throw new ApiException(ApiError.USER_VALUE_INVALID);
        }
        return name;
    }

    /** A name that was said elsewhere, cut to what can be kept; null for none. */
    public static String usableName(String text) {
        String name = text == null ? "" : CodePoints.storable(CodePoints.cut(text.strip(), LONGEST_NAME));
        return name.isEmpty() ? null : name;
    }

    /** An address that was said elsewhere; null for none, and for one that is none here. */
    public static String usableEmail(String text) {
        return text == null
                ? null
                : EmailAddress.of(text).map(EmailAddress::text).orElse(null);
    }

    /**
     * An address as it is shown, or null for none, which null and blank mean.
     *
     * @throws ApiException USER_VALUE_INVALID
     */
    static String email(String text) {
        return text == null || text.isBlank()
                ? null
                : EmailAddress.of(text)
                        .map(EmailAddress::text)
                        .orElseThrow(() -> new ApiException(ApiError.USER_VALUE_INVALID));
    }

    /**
     * A phone number, or empty for none.
     *
     * @throws ApiException USER_VALUE_INVALID
     */
    static String phone(String text) {
        String phone = text == null ? "" : text.strip();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new ApiException(ApiError.USER_VALUE_INVALID);
        }
        return phone;
    }

    /**
     * A password.
     *
     * @throws ApiException USER_PASSWORD_INVALID
     */
    static String password(String text) {
        if (!Passwords.isPossible(text)) {
            throw new ApiException(ApiError.USER_PASSWORD_INVALID);
        }
        return text;
    }

    /**
     * Takes what is so anyway for a field that nobody can change.
     *
     * @throws ApiException USER_FIELD_UNKNOWN for anything else, and for a field that is none
     */
    public static void checkFixed(String field, String text) {
        Set<String> values = field == null ? null : FIXED.get(field);
        if (values == null || !(text == null || text.isBlank() || values.contains(text.strip()))) {
            throw new ApiException(ApiError.USER_FIELD_UNKNOWN);
        }
    }
}
