package org.carillon.platform.ocs;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * An answer that is sent to its last byte within the turn: left to the server, a small one would be written when the
 * turn is over, and one after the other fills the connection of a client that reads none of them.
 */
final class TurnAnswer extends HttpServletResponseWrapper {
    private boolean inText;
    private boolean leftToServer;

    TurnAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        inText = true;
        return super.getWriter();
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToServer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToServer = true;
        super.sendError(status, message);
    }

    /** Waits until the client has taken it, or is gone. */
    void send() throws IOException {
        if (leftToServer) {
            return; // its page for errors is still to come
        }
        if (inText) {
            getWriter().close();
        } else {
            getOutputStream().close();
        }
    }
}
