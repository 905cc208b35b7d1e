package org.carillon.platform.settings;

import java.util.List;

/** Settings have values that cannot be taken, so that this node cannot start; the message tells operators which. */
public final class SettingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what {@link SettingsCheck} has heard. */
    public SettingProblem(List<String> complaints) {
        super(String.join("; ", complaints));
    }
}
