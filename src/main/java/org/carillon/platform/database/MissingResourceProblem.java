package org.carillon.platform.database;

/** The server lacks what it has to bring; the message is one sentence for operators that says what and where. */
public final class MissingResourceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentence, and with what the server said, or null. */
    public MissingResourceProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
