package org.carillon.platform.page;

/** A form of a {@link Page}, sent by POST to an address of this server. */
public final class Form {
    private final StringBuilder html = new StringBuilder();

    /** A form without fields, for the address {@code action}. */
    public Form(String action) {
        html.append("<form method=\"post\" action=\"")
                .append(Page.escaped(action))
                .append("\">\n");
    }

    /** Adds a value that the reader does not see. */
    public Form hidden(String name, String value) {
        html.append("<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                .formatted(Page.escaped(name), Page.escaped(value)));
        return this;
    }

    /**
     * Adds a field that has to be filled in.
     *
     * @param type of the element, as {@code password}
     * @param autocomplete what browsers may fill in, as {@code username}
     * @param value filled in already; may be empty
     */
    public Form field(String name, String label, String type, String autocomplete, String value) {
        html.append("<label for=\"%1$s\">%2$s</label>\n<input id=\"%1$s\" name=\"%1$s\" type=\"%3$s\""
                        .formatted(Page.escaped(name), Page.escaped(label), type)
                + " autocomplete=\"%s\" value=\"%s\" autocapitalize=\"none\" spellcheck=\"false\" required>\n"
                        .formatted(autocomplete, Page.escaped(value)));
        return this;
    }

    /** Adds the button that sends it. */
    public Form button(String label) {
        html.append("<button type=\"submit\">").append(Page.escaped(label)).append("</button>\n");
        return this;
    }

    String html() {
        return html + "</form>\n";
    }
}
