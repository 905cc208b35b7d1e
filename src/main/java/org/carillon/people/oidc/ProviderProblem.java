package org.carillon.people.oidc;

import org.carillon.platform.http.ApiError;

/** Why a provider could not sign somebody in. What people see is the refusal; administrators get the reason. */
public final class ProviderProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final ApiError refusal;

    private ProviderProblem(ApiError refusal, String reason, Throwable cause) {
        super(reason, cause);
        this.refusal = refusal;
    }

    /** It does not answer, or not in time, or with nonsense. */
    static ProviderProblem unavailable(String reason) {
        return new ProviderProblem(ApiError.PROVIDER_UNAVAILABLE, reason, null);
    }

    static ProviderProblem unavailable(String reason, Throwable cause) {
        return new ProviderProblem(ApiError.PROVIDER_UNAVAILABLE, reason + ": " + cause, cause);
    }

    /** What it said, or what was said in its name, is not to be believed. */
    public static ProviderProblem refused(String reason) {
        return new ProviderProblem(ApiError.SIGN_IN_FAILED, reason, null);
    }

    static ProviderProblem refused(String reason, Throwable cause) {
        return new ProviderProblem(ApiError.SIGN_IN_FAILED, reason + ": " + cause.getMessage(), cause);
    }

    /** What people are told: SIGN_IN_FAILED or PROVIDER_UNAVAILABLE. */
    public ApiError refusal() {
        return refusal;
    }
}
