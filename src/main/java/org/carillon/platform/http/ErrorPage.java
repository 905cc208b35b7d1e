package org.carillon.platform.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The page for people who ask for what is not there. The servers' own pages name the server; they show this one for
 * what they refuse themselves, by {@code web.xml}.
 *
 * <p>Source: docs/contract/pages.md 1.
 */
public class ErrorPage extends HttpServlet {
    /** Where servers ask for it, and nobody else: from outside there is nothing. */
    public static final String PATH = "/error";

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final byte[] PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Carillon</title></head>
            <body><p>There is nothing to see here.</p></body>
            </html>
            """
                    .getBytes(StandardCharsets.UTF_8);

    /**
     * Answers with this status, and with the page where it is read. Not by {@code sendError}: for that Liberty reads
     * the languages of the request, and stumbles over what is none.
     */
    public static void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        byte[] page = READING.contains(request.getMethod()) ? PAGE : new byte[0];
        if (page.length > 0) {
            response.setContentType("text/html;charset=utf-8");
        }
        response.setContentLength(page.length);
        write(page, response);
    }

    /** The servlet that failed may have begun to write text, of which nothing has left yet. */
    private static void write(byte[] page, HttpServletResponse response) throws IOException {
        try {
            response.getOutputStream().write(page);
        } catch (IllegalStateException writesText) {
            response.getWriter().write(new String(page, StandardCharsets.UTF_8));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response.getStatus(), request, response);
    }

    /** Servers ask whether this is there before they let the verb through. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        service(request, response);
    }
}
