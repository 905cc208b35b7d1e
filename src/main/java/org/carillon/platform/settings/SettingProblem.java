package org.carillon.platform.settings;

/** Settings have values that cannot be taken, so that this node cannot start; the message tells operators which. */
public final class SettingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingProblem(String sentence) {
        super(sentence);
    }
}
