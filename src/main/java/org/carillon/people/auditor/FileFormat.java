package org.carillon.people.auditor;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carillon.people.audit.AuditEntry;
import org.carillon.people.audit.SealedEntry;
import org.carillon.platform.http.CsvTable;
import org.carillon.platform.json.JsonValues;

/** How acts are written into a file. */
enum FileFormat {
    /** With names in the first line, and nothing that spreadsheets take for a formula. */
    CSV("text/csv", "csv", FileFormat.names(), FileFormat::csv),
    /** One JSON object per line. */
    LINES("application/x-ndjson", "jsonl", "", entry -> JsonValues.text(entry) + "\n");

    private final String mediaType;
    private final String ending;
    private final String head;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final Function<SealedEntry, String> writer;

    FileFormat(String mediaType, String ending, String head, Function<SealedEntry, String> writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.head = head;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    /** Ending of the name of a file. */
    String ending() {
        return ending;
    }

    /** What stands before the first act; may be empty. */
    String head() {
        return head;
    }

    /** The lines of some acts. */
    String write(List<SealedEntry> entries) {
        return entries.stream().map(writer).collect(Collectors.joining());
    }

    private static String names() {
        return "position,time,requestId,actorKind,actor,login,loginId,address,kind,targetKind,target,targetName,"
                + "conversation,outcome,reason,times,details,keyId,previousHash,hash\n";
    }

    private static String csv(SealedEntry entry) {
        AuditEntry act = entry.act();
        return CsvTable.row(
                act.position().toString(),
                act.time(),
                act.requestId(),
                act.actorKind(),
                act.actor(),
                act.login(),
                act.loginId(),
                act.address(),
                act.kind(),
                act.targetKind(),
                act.target(),
                act.targetName(),
                act.conversation(),
                act.outcome(),
                act.reason(),
                String.valueOf(act.times()),
                JsonValues.text(act.details()),
                entry.keyId(),
                entry.previousHash(),
                entry.hash());
    }
}
