package org.carillon.platform.http;

/** A parameter that switches something on (1) or off (0). */
public final class Switch {
    private Switch() {}

    /**
     * Whether it is on.
     *
     * @param number null when it is absent
     * @throws ApiException the refusal, for what is neither on nor off
     */
    public static boolean isOn(Integer number, ApiError refusal) {
        if (number == null || number < 0 || number > 1) {
            throw new ApiException(refusal);
        }
        return number == 1;
    }
}
