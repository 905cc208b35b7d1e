package org.carillon.people.auditor;

import static org.carillon.people.guard.Guard.AUDITOR;
import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.StreamedDownload;

/** The audit log as a file, of any length. Source: docs/audit.md 5. */
@RequestScoped
@Path("apps/carillon/api/v1/admin/audit/export")
public class AuditExportResource {
    @Inject
    AuditSteps audit;

    /** For spreadsheets: a line of names, then one line per act. The parameters are those of the list. */
    @GET
    @Path("csv")
    @Audited(ActKind.AUDIT_EXPORTED)
    @Requires(
            value = {LOGGED_IN, AUDITOR},
            fromOwnPage = true)
    @Answers(mediaType = "text/csv")
    public StreamedDownload exportCsv(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("actor") String actor,
            @QueryParam("kind") String kind,
            @QueryParam("target") String target,
            @QueryParam("conversation") String conversation,
            @QueryParam("outcome") String outcome,
            @QueryParam("address") String address) {
        return audit.export(
                new SentQuery(from, until, actor, kind, target, conversation, outcome, address), FileFormat.CSV);
    }

    /**
     * For programs: one JSON object per line, which is what its hash is made of. The parameters are those of the list.
     */
    @GET
    @Path("jsonl")
    @Audited(ActKind.AUDIT_EXPORTED)
    @Requires(
            value = {LOGGED_IN, AUDITOR},
            fromOwnPage = true)
    @Answers(mediaType = "application/x-ndjson")
    public StreamedDownload exportLines(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("actor") String actor,
            @QueryParam("kind") String kind,
            @QueryParam("target") String target,
            @QueryParam("conversation") String conversation,
            @QueryParam("outcome") String outcome,
            @QueryParam("address") String address) {
        return audit.export(
                new SentQuery(from, until, actor, kind, target, conversation, outcome, address), FileFormat.LINES);
    }
}
