package org.carillon.people.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.AuditQuery;
import org.carillon.people.audit.AuditReader;
import org.carillon.people.audit.AuditWriter;
import org.carillon.people.audit.ChainCheck;
import org.carillon.people.audit.ChainPoint;
import org.carillon.people.audit.ChainReport;
import org.carillon.people.audit.SealedEntry;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.StreamedDownload;

/** What auditors ask. Files and checks are acts themselves, on record before they begin. */
@ApplicationScoped
public class AuditSteps {
    /** Records can be large, and several auditors read at a time. */
    private static final int PART = 100;

    @Inject
    AuditReader reader;

    @Inject
    ChainCheck chain;

    @Inject
    AuditWriter writer;

    @Inject
    AuditReading reading;

    @Inject
    Clock clock;

    /**
     * Those that fit, by position, behind one.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    List<SealedEntry> list(AuditQuery wanted, long after, int most) {
        reading.begin();
        return reader.list(wanted, after, most);
    }

    /**
     * Checks the chain.
     *
     * @throws ApiException BAD_PARAMETER, TOO_MANY_AT_ONCE, AUDIT_BROKEN with the report
     */
    ChainReport check(SentWitness sent) {
        ChainPoint witness = sent.read();
        reading.begin();
        writer.writeApart(Act.of(ActKind.AUDIT_CHECKED, Target.NONE));
        ChainReport report = chain.check(witness);
        if (!report.whole()) {
            throw new ApiException(ApiError.AUDIT_BROKEN, ApiError.AUDIT_BROKEN.message(), report);
        }
        return report;
    }

    /**
     * All that fit up to now, as a file that is read from the database while it is written.
     *
     * @throws ApiException BAD_PARAMETER, TOO_MANY_AT_ONCE
     */
    StreamedDownload export(SentQuery sent, FileFormat format) {
        AuditQuery wanted = sent.read();
        reading.begin();
        writer.writeApart(Act.of(ActKind.AUDIT_EXPORTED, Target.NONE)
                .with("format", format.ending())
                .with("query", sent.told()));
        long last = reader.lastPosition();
        String name = "audit " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + format.ending();
        return new StreamedDownload(format.mediaType(), name, () -> new Parts(wanted, last, format));
    }

    /** The file, part by part; each is read by one statement, in a transaction of its own. */
    private final class Parts implements Iterator<String> {
        private final AuditQuery wanted;
        private final long last;
        private final FileFormat format;
        private long after;
        private boolean begun;
        private boolean ended;

        Parts(AuditQuery wanted, long last, FileFormat format) {
            this.wanted = wanted;
            this.last = last;
            this.format = format;
        }

        @Override
        public boolean hasNext() {
            return !begun || !ended;
        }

        @Override
        public String next() {
            if (!begun) {
                begun = true;
                return format.head();
            }
            List<SealedEntry> part = reader.list(wanted, after, PART);
            ended = part.size() < PART || part.get(part.size() - 1).act().position() >= last;
            after = part.isEmpty() ? after : part.get(part.size() - 1).act().position();
            return format.write(part);
        }
    }
}
