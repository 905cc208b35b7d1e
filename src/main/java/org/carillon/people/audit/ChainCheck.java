package org.carillon.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the whole chain, and finds where it was broken first. Reads in parts, each in a transaction of its own. */
@ApplicationScoped
public class ChainCheck {
    private static final int PART = 100;

    @Inject
    AuditReader reader;

    @Inject
    ChainKeys keys;

    @Inject
    AuditSealing sealing;

    /**
     * Checks it up to the head of this moment, after what is on record is sealed.
     *
     * @param witness a point of the chain that was noted elsewhere; null: none
     */
    public ChainReport check(ChainPoint witness) {
        sealing.sealAll();
        AuditReader.Ends ends = reader.ends();
        ChainReport report = check(ends, witness);
        while (!report.whole() && !reader.ends().anchor().equals(ends.anchor())) { // retention came in between
            ends = reader.ends();
            report = check(ends, witness);
        }
        return report;
    }

    private ChainReport check(AuditReader.Ends ends, ChainPoint witness) {
        Walk walk = new Walk(keys, ends.anchor(), witness);
        List<SealedEntry> part;
        do {
            part = reader.list(AuditQuery.ALL, walk.readUpTo, PART);
            for (SealedEntry entry : part) {
                if (entry.act().position() > ends.head().position()) {
                    break;
                }
                Optional<ChainBreak> found = walk.step(entry);
                if (found.isPresent()) {
                    return walk.report(ends, found.get());
                }
            }
        } while (part.size() == PART && walk.readUpTo < ends.head().position());
        return walk.report(ends, walk.end(ends, reader.lastPruning()).orElse(null));
    }

    /** One walk along the chain. */
    static final class Walk {
        private final ChainKeys keys;
        private final ChainPoint witness;
        private ChainPoint last;
        private boolean keyed;
        private long checked;
        private long readUpTo;

        Walk(ChainKeys keys, ChainPoint anchor, ChainPoint witness) {
            this.keys = keys;
            this.last = anchor;
            this.witness = witness;
        }

        /** The next record; what is wrong with it, if anything. */
        Optional<ChainBreak> step(SealedEntry entry) {
            long position = entry.act().position();
            readUpTo = position;
            if (position != last.position() + 1) {
                return found(last.position() + 1, position <= last.position() ? "unexpected" : "missing");
            }
            if (!last.hash().equals(entry.previousHash())) {
                return found(position, "does not follow the record before it");
            }
            if (keyed && entry.keyId().isEmpty()) {
                return found(position, "sealed without a key, unlike the record before it");
            }
            Optional<String> hash = keys.hash(entry.keyId(), entry.previousHash(), entry.act());
            if (hash.isEmpty()) {
                return found(position, "sealed with a key that this server does not have");
            }
            if (!hash.get().equals(entry.hash())) {
                return found(position, "changed after it was sealed");
            }
            keyed = !entry.keyId().isEmpty();
            last = entry.point();
            checked++;
            return witness != null && witness.position() == position && !witness.equals(last)
                    ? found(position, "not the record that was noted elsewhere")
                    : Optional.empty();
        }

        /** What is wrong with the ends, if anything. */
        Optional<ChainBreak> end(AuditReader.Ends ends, Optional<SealedEntry> pruning) {
            if (!last.equals(ends.head())) {
                return found(last.position() + 1, "missing");
            }
            if (witness != null && witness.position() > last.position()) {
                return found(last.position() + 1, "missing, as a later one was noted elsewhere");
            }
            boolean shortened = ends.anchor().position() > 0;
            if (shortened
                    && pruning.filter(record -> isAbout(record, ends.anchor())).isEmpty()) {
                return found(ends.anchor().position(), "removed, but not by retention");
            }
            return Optional.empty();
        }

        ChainReport report(AuditReader.Ends ends, ChainBreak broken) {
            return new ChainReport(
                    broken == null,
                    checked,
                    ends.anchor().position() + 1,
                    last.position(),
                    last.hash(),
                    ends.unsealed(),
                    broken);
        }

        private static boolean isAbout(SealedEntry pruning, ChainPoint anchor) {
            Map<String, Object> told = pruning.act().details();
            return String.valueOf(told.get("position")).equals(String.valueOf(anchor.position()))
                    && String.valueOf(told.get("hash")).replace("\"", "").equals(anchor.hash());
        }

        private static Optional<ChainBreak> found(long position, String what) {
            return Optional.of(new ChainBreak(position, what));
        }
    }
}
