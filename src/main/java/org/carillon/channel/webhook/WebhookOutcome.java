package org.carillon.channel.webhook;

import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.carillon.call.ring.DeliveryOutcome;

/**
 * How an attempt ended. Source: docs/contract/rings.md 4.3.
 *
 * @param last whether there is no attempt after it
 */
record WebhookOutcome(DeliveryOutcome delivery, boolean last) {
    private static final WebhookOutcome DELIVERED = new WebhookOutcome(DeliveryOutcome.DELIVERED, true);
    private static final WebhookOutcome TIMEOUT = new WebhookOutcome(DeliveryOutcome.TIMEOUT, false);
    private static final WebhookOutcome FAILED = new WebhookOutcome(DeliveryOutcome.FAILED, false);
    private static final int GONE = 410;

    /** The target answered. */
    static WebhookOutcome of(int status) {
        return status / 100 == 2 ? DELIVERED : new WebhookOutcome(DeliveryOutcome.status(status), status == GONE);
    }

    /** There was no answer; an exchange that was cancelled took too long. */
    static WebhookOutcome of(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        return failure instanceof CancellationException || failure instanceof HttpTimeoutException ? TIMEOUT : FAILED;
    }

    /** What the ledger says. */
    String text() {
        return delivery.text();
    }

    boolean isDelivered() {
        return equals(DELIVERED);
    }
}
