package org.carillon.people.auditor;

import java.util.regex.Pattern;
import org.carillon.people.audit.ChainPoint;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** A record that was noted elsewhere, as it was sent: null and empty texts say nothing. */
record SentWitness(String position, String hash) {
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Reads it; null when there is none, as of a log that was empty.
     *
     * @throws ApiException BAD_PARAMETER for one of which something is missing or unreadable: nobody should believe
     *     that it was looked at
     */
    ChainPoint read() {
        if ((isEmpty(position) || position.equals("0")) && isEmpty(hash)) {
            return null;
        }
        if (isEmpty(position)
                || isEmpty(hash)
                || !POSITION.matcher(position).matches()
                || !HASH.matcher(hash).matches()) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return new ChainPoint(Long.parseLong(position), hash);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
