package org.carillon.platform.http;

import java.util.List;
import java.util.Optional;

/** The only way to refuse a request. Unchecked, so that it rolls back the transaction it leaves. */
public class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final String envelopeMessage;
    private final transient Object data;

    /** Refuses with the error's own message and data. */
    public ApiException(ApiError error) {
        this(error, error.message(), error.word().isEmpty() ? List.of() : new Reason(error.word(), null));
    }

    /**
     * Refuses with the error's own word and a sentence for people beside it.
     *
     * @param explanation what was wrong with the value, without the value
     */
    public static ApiException explained(ApiError error, String explanation) {
        return new ApiException(error, error.message(), new Reason(error.word(), new Reason.Explanation(explanation)));
    }

    /**
     * Refuses with other words or data.
     *
     * @param message for the envelope; not null
     * @param data for the envelope: a record, map or list; not null
     */
    public ApiException(ApiError error, String message, Object data) {
        super(error + (message.isEmpty() ? "" : ": " + message), null, false, false);
        this.error = error;
        this.data = data;
        this.envelopeMessage = message;
    }

    /** The refusal behind a failure: servers and futures wrap what they pass on. */
    public static Optional<ApiException> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Which refusal this is; never null. */
    public ApiError error() {
        return error;
    }

    /** Data of the answer: a record, map or list; never null. */
    public Object data() {
        return data;
    }

    /** Message of the answer, may be empty. */
    public String envelopeMessage() {
        return envelopeMessage;
    }
}
