package org.carillon.people.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * Rules for ids of accounts. They ignore the case of letters: whoever writes {@code BOB} means the account {@code bob},
 * and no second one can be made beside it. What is stored, shown and compared elsewhere is the form that the account
 * was made with.
 *
 * <p>Source: docs/contract/identity.md 2.
 */
public final class UserId {
    private static final Pattern FORM = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9 _.@'-]{1,64}");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private UserId() {}

    /**
     * The id, if an account can have it.
     *
     * @throws ApiException USER_ID_INVALID
     */
    static String check(String id) {
        if (!isPossible(id)) {
            throw new ApiException(ApiError.USER_ID_INVALID);
        }
        return id;
    }

    /** Whether an account may be called so; nobody else is asked for a password. */
    static boolean isPossible(String id) {
        return id != null && FORM.matcher(id).matches() && !id.isBlank() && id.equals(id.strip());
    }

    /** Whether both are ways to write the same id. */
    public static boolean areSame(String one, String other) {
        return lowered(one).equals(lowered(other));
    }

    /**
     * One text for all ways to write an id. Ids have letters of ASCII alone, so a text with others stays as it is: the
     * sign of the Kelvin is no {@code k}, though it becomes one as a small letter.
     */
    public static String lowered(String id) {
        return ASCII.matcher(id).matches() ? id.toLowerCase(Locale.ROOT) : id;
    }
}
