package org.carillon.bench;

import java.io.IOException;

/** The server does not offer what a scenario needs; the message says what. */
class SkippedException extends IOException {
    private static final long serialVersionUID = 1L;

    SkippedException(String message) {
        super(message);
    }
}
