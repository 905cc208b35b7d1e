package org.carillon.people.auditor;

import static org.carillon.people.guard.Guard.AUDITOR;
import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.audit.SealedEntry;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.QueryNumber;

/** The audit log, for auditors. Source: docs/audit.md 3. */
@RequestScoped
@Path("apps/carillon/api/v1/admin/audit")
public class AuditResource {
    private static final int MOST = 500;

    @Inject
    AuditSteps audit;

    /**
     * Lists what fits, the oldest first. An act is listed once it is sealed, a second after it.
     *
     * @param from not before this time or day, as {@code 2026-01-31T12:00:00Z} or {@code 2026-01-31}
     * @param until before this time or day
     * @param after position behind which to begin: that of the last one seen
     * @param limit at most so many, up to 500
     */
    @GET
    @Audited(ActKind.AUDIT_READ)
    @Requires({LOGGED_IN, AUDITOR})
    public List<SealedEntry> list(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("actor") String actor,
            @QueryParam("kind") String kind,
            @QueryParam("target") String target,
            @QueryParam("conversation") String conversation,
            @QueryParam("outcome") String outcome,
            @QueryParam("address") String address,
            @QueryParam("after") @DefaultValue("0") QueryNumber after,
            @QueryParam("limit") @DefaultValue("100") QueryNumber limit) {
        SentQuery sent = new SentQuery(from, until, actor, kind, target, conversation, outcome, address);
        return audit.list(sent.read(), after.value(), limit.limit(MOST));
    }
}
