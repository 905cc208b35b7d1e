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
import org.carillon.people.audit.ChainReport;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;

/** Whether the audit log is whole. Source: docs/audit.md 4. */
@RequestScoped
@Path("apps/carillon/api/v1/admin/audit/check")
public class AuditCheckResource {
    @Inject
    AuditSteps audit;

    /**
     * Reads all of it, and finds the first record that was changed, removed, added or put elsewhere.
     *
     * @param position of a record that was noted elsewhere; together with the hash, or neither
     * @param hash that this record had
     * @throws org.carillon.platform.http.ApiException BAD_PARAMETER, AUDIT_BROKEN with the report
     */
    @GET
    @Audited(ActKind.AUDIT_CHECKED)
    @Requires({LOGGED_IN, AUDITOR})
    @Refuses(value = ApiError.AUDIT_BROKEN, data = ChainReport.class)
    public ChainReport check(@QueryParam("position") String position, @QueryParam("hash") String hash) {
        return audit.check(new SentWitness(position, hash));
    }
}
