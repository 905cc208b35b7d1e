package org.carillon.call.consent;

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
import org.carillon.people.audit.AuditQuery;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.ConversationToken;
import org.carillon.platform.http.QueryNumber;

/** Consents to recording, for auditors. Source: docs/audit.md 6. */
@RequestScoped
@Path("apps/carillon/api/v1/admin/consents")
public class ConsentEvidenceResource {
    private static final int MOST = 500;

    @Inject
    ConsentRecords consents;

    /**
     * Lists them, the oldest first.
     *
     * @param actor user id, or what tells a guest from others; absent: all
     * @param conversation token; absent: all
     * @param after id behind which to begin
     * @param limit at most so many, up to 500
     */
    @GET
    @Audited(ActKind.AUDIT_READ)
    @Requires({LOGGED_IN, AUDITOR})
    public List<ConsentEvidence> list(
            @QueryParam("actor") String actor,
            @QueryParam("conversation") String conversation,
            @QueryParam("after") @DefaultValue("0") QueryNumber after,
            @QueryParam("limit") @DefaultValue("100") QueryNumber limit) {
        String token = AuditQuery.sought(conversation);
        return consents.list(
                AuditQuery.sought(actor),
                token == null ? null : new ConversationToken(token),
                after.value(),
                limit.limit(MOST));
    }
}
