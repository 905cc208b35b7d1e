package org.carillon.people.auditor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * The part of this request in what an auditor reads at a time: records are large, and a client that takes its time
 * keeps some of them in memory. It ends with the request, when the answer is written or the client is gone.
 */
@RequestScoped
class AuditReading {
    @Inject
    QuotaCounter quotas;

    @Inject
    CurrentCaller caller;

    private String holder;

    /**
     * Takes it.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    void begin() {
        String auditor = caller.get().userId();
        if (!quotas.take(Quota.AUDIT_READINGS, auditor)) {
            throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
        }
        holder = auditor;
    }

    @PreDestroy
    void end() {
        if (holder != null) {
            quotas.giveBack(Quota.AUDIT_READINGS, holder);
        }
    }
}
