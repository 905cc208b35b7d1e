package org.carillon.bench;

import java.io.IOException;

/** The server answered, but not what it should. */
class WrongAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
        super(message);
    }
}
