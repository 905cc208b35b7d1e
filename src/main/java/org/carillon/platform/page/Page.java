package org.carillon.platform.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carillon.platform.http.ApiError;

/**
 * A small page for people, whole without scripts and images, made from a template in {@code src/main/resources/pages}
 * (docs/adr/0042). Templates escape what they are given, so callers give plain texts.
 *
 * <p>Source: docs/contract/pages.md 1.
 */
public final class Page {
    private static final Configuration TEMPLATES = templates();

    private final String template;
    private final Map<String, Object> values = new HashMap<>();
    private String formTarget = "";
    private String onward = "";

    /**
     * A page whose values are not set yet.
     *
     * @param template path without its ending, as {@code login/grant}
     */
    public Page(String template) {
        this.template = template + ".ftlh";
    }

    /** A page that says one thing, by its title alone. */
    public static Page notice(String title) {
        return new Page("notice").set("title", title);
    }

    /** A page that says one thing, in a title and a sentence. */
    public static Page notice(String title, String text) {
        return notice(title).set("text", text);
    }

    /** Gives the template a value; null is as if there were none, which fails where the template does not ask first. */
    public Page set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Lets what runs in the page prove that it is ours; nothing happens for an empty one. */
    public Page requestToken(Optional<String> token) {
        return set("requestToken", token.orElse(null));
    }

    /**
     * Lets its forms end at addresses of a scheme too, as {@code nc:}; nothing happens for an empty one. Browsers
     * refuse a form whose answer leads to where its page may not send forms.
     */
    public Page formsMayLeadTo(String scheme) {
        formTarget = scheme;
        return this;
    }

    /**
     * Leads on to another address by itself, and by a link that the template makes of {@code address}. So a form can be
     * followed by what nobody knew before: browsers hold redirects, up to the last one, to where the page of the form
     * may send it.
     */
    public Page leadingOnTo(String address) {
        onward = address;
        return set("address", address);
    }

    /** Answers with this page. */
    public void send(HttpServletResponse response, int status) throws IOException {
        if (!onward.isEmpty()) {
            response.setHeader("Refresh", "0; url=" + onward);
        }
        if (!formTarget.isEmpty()) {
            limit(response, "'self' " + formTarget);
        }
        send(response, status, "text/html;charset=utf-8", html());
    }

    /**
     * Says what paths of styles and images begin with, before the first page is made: empty, or a path without a slash
     * at the end.
     */
    static void linksBeginWith(String path) {
        try {
            TEMPLATES.setSharedVariable("root", path);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("a text is always a value", e);
        }
    }

    String html() throws IOException {
        StringWriter page = new StringWriter();
        try {
            TEMPLATES.getTemplate(template).process(values, page);
        } catch (TemplateException e) {
            throw new IllegalStateException("template and values do not fit: " + template, e);
        }
        return page.toString();
    }

    /** Files of this ending escape all they are given. What they are does not change while a server runs. */
    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(Page.class, "/pages");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocalizedLookup(false);
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }

    /** Says what a page of the answer may do; {@code formTargets} is where its forms may lead. */
    public static void limit(HttpServletResponse response, String formTargets) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action " + formTargets
                        + "; base-uri 'none'; frame-ancestors 'none'");
    }

    /** Leads a browser on to another address, which it asks for by {@code GET}. */
    public static void leadTo(String address, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** Answers with a page that says nothing but why. */
    public static void refuse(ApiError refusal, HttpServletResponse response) throws IOException {
        sayWhen(refusal, response);
        notice(refusal.message()).send(response, refusal.status());
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
}
