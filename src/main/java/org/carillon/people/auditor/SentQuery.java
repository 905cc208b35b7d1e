package org.carillon.people.auditor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.AuditQuery;
import org.carillon.people.audit.Outcome;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** What an auditor looks for, as it was sent: texts, of which those that are null or empty say nothing. */
record SentQuery(
        String from,
        String until,
        String actor,
        String kind,
        String target,
        String conversation,
        String outcome,
        String address) {
    /** Databases can not store every time that can be written. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads what was sent.
     *
     * @throws ApiException BAD_PARAMETER for what is no time or day, no kind or no outcome
     */
    AuditQuery read() {
        return new AuditQuery(
                time(from),
                time(until),
                AuditQuery.sought(actor),
                known(kind, ActKind.of(String.valueOf(kind)).isPresent()),
                AuditQuery.sought(target),
                AuditQuery.sought(conversation),
                known(outcome, Arrays.stream(Outcome.values()).anyMatch(one -> one.word()
                        .equals(outcome))),
                AuditQuery.sought(address));
    }

    /** What was sent, by name. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("from", from);
        told.put("until", until);
        told.put("actor", actor);
        told.put("kind", kind);
        told.put("target", target);
        told.put("conversation", conversation);
        told.put("outcome", outcome);
        told.put("address", address);
        told.values().removeIf(value -> value == null || value.isEmpty());
        return told;
    }

    /** A time in UTC or with an offset, or the beginning of a day in UTC. */
    private static Instant time(String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        try {
            Instant time = sent.indexOf('T') < 0
                    ? LocalDate.parse(sent).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(sent).toInstant();
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new ApiException(ApiError.BAD_PARAMETER);
            }
            return time;
        } catch (DateTimeException e) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }

    private static String known(String sent, boolean isKnown) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!isKnown) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return sent;
    }
}
