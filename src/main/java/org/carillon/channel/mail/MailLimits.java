package org.carillon.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.people.protection.RateLimit;
import org.carillon.people.protection.RateLimiter;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** How many mails somebody may have sent, and how many may wait. Source: docs/contract/protection.md 3 and 4. */
@ApplicationScoped
class MailLimits {
    @Inject
    CurrentCaller caller;

    @Inject
    RateLimiter rates;

    @Inject
    QuotaCounter bounds;

    /**
     * Counts so many mails more for the caller.
     *
     * @throws ApiException RATE_LIMITED
     */
    void count(int more) {
        if (caller.get().isUser()
                && !rates.take(RateLimit.MAIL, Subject.account(caller.get().userId()), more)) {
            throw new ApiException(ApiError.RATE_LIMITED);
        }
    }

    /**
     * Checks that so many more may wait beside those of the conversation that do.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    void check(long waiting, int more) {
        if (bounds.isOver(Quota.MAILS, waiting, more)) {
            throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
        }
    }
}
