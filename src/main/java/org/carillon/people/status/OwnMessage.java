package org.carillon.people.status;

import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;

/**
 * A message in the user's own words.
 *
 * @param icon one emoji, or null
 * @param text 1 to 80 characters, or null
 */
record OwnMessage(String icon, String text) {
    private static final int LONGEST_TEXT = 80;

    /**
     * Takes what a client sent; empty texts count as null.
     *
     * @throws ApiException BAD_PARAMETER for a longer text, and for an icon that is not one emoji
     */
    static OwnMessage of(String sentIcon, String sentText) {
        String icon = emptyToNull(sentIcon);
        String text = emptyToNull(sentText);
        if (CodePoints.exceed(text, LONGEST_TEXT)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        if (icon != null && !Emoji.isOne(icon)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return new OwnMessage(icon, text);
    }

    boolean isEmpty() {
        return icon == null && text == null;
    }

    private static String emptyToNull(String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }
}
