package org.carillon.channel.webhook;

import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/**
 * How an attempt ended. Source: docs/contract/rings.md 4.3.
 *
 * @param text what the ledger says
 * @param last whether there is no attempt after it
 */
record WebhookOutcome(String text, boolean last) {
    private static final WebhookOutcome DELIVERED = new WebhookOutcome("DELIVERED", true);
    private static final WebhookOutcome TIMEOUT = new WebhookOutcome("TIMEOUT", false);
    private static final WebhookOutcome FAILED = new WebhookOutcome("FAILED", false);
    private static final int GONE = 410;

    /** The target answered. */
    static WebhookOutcome of(int status) {
        return status / 100 == 2 ? DELIVERED : new WebhookOutcome("STATUS " + status, status == GONE);
    }

    /** There was no answer; an exchange that was cancelled took too long. */
    static WebhookOutcome of(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return of(failure.getCause());
        }
        return failure instanceof CancellationException || failure instanceof HttpTimeoutException ? TIMEOUT : FAILED;
    }

    boolean isDelivered() {
        return equals(DELIVERED);
    }
}
