package org.carillon.platform.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carillon.platform.http.ApiError;

/**
 * A small page for people, whole without scripts and images. Texts are escaped here, so callers give plain ones.
 *
 * <p>Source: docs/contract/pages.md 1.
 */
public final class Page {
    private static final String SERVER = "Carillon";

    private final String title;
    private final StringBuilder content = new StringBuilder();
    private String formTarget = "";
    private String head = "";

    /** A page that has only a heading so far. */
    public Page(String title) {
        this.title = escaped(title);
    }

    /** Adds a paragraph. */
    public Page text(String text) {
        content.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Adds a paragraph about something that went wrong, which is read aloud at once. */
    public Page alert(String text) {
        content.append("<p class=\"alert\" role=\"alert\">")
                .append(escaped(text))
                .append("</p>\n");
        return this;
    }

    /** Adds a paragraph that is a link. */
    public Page link(String text, String address) {
        content.append("<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(address), escaped(text)));
        return this;
    }

    /** Lets what runs in the page prove that it is ours; nothing happens for an empty one. */
    public Page requestToken(Optional<String> token) {
        head = token.map(text -> " data-requesttoken=\"" + escaped(text) + "\"").orElse("");
        return this;
    }

    /** Adds a form. */
    public Page form(Form form) {
        content.append(form.html());
        return this;
    }

    /**
     * Lets its forms end at addresses of a scheme too, as {@code nc:}; nothing happens for an empty one. Browsers refuse a
     * form whose answer leads to where its page may not send forms.
     */
    public Page formsMayLeadTo(String scheme) {
        formTarget = scheme;
        return this;
    }

    /** Answers with this page. */
    public void send(HttpServletResponse response, int status) throws IOException {
        if (!formTarget.isEmpty()) {
            limit(response, "'self' " + formTarget);
        }
        String page =
                """
                <!DOCTYPE html>
                <html lang="en">
                <head%s>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" type="image/svg+xml" href="/icon.svg">
                <link rel="stylesheet" href="/page.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """
                        .formatted(head, title.equals(SERVER) ? SERVER : title + " - " + SERVER, title, content);
        send(response, status, "text/html;charset=utf-8", page);
    }

    /** Says what a page of the answer may do; {@code formTargets} is where its forms may lead. */
    public static void limit(HttpServletResponse response, String formTargets) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action " + formTargets
                        + "; base-uri 'none'; frame-ancestors 'none'");
    }

    /** Answers with a page that says nothing but why. */
    public static void refuse(ApiError refusal, HttpServletResponse response) throws IOException {
        sayWhen(refusal, response);
        new Page(refusal.message()).send(response, refusal.status());
    }

    static void sayWhen(ApiError refusal, HttpServletResponse response) {
        if (refusal.retryAfter() > 0) {
            response.setIntHeader("Retry-After", refusal.retryAfter());
        }
    }

    /** Answers with any text, in UTF-8. */
    public static void send(HttpServletResponse response, int status, String contentType, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The text as it may stand in elements and in attributes between double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
