package org.carillon.testing;

import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One path of the OpenAPI document, with parameters in braces. */
record DocumentedPath(String template, Pattern pattern, JsonObject item) {
    /** Servers prefer what is spelled out. */
    static final Comparator<DocumentedPath> PLAIN_FIRST =
            Comparator.comparing((DocumentedPath path) -> path.template.replaceAll("\\{[^}]*}", "\uffff"));

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "delete", "patch");

    static DocumentedPath of(String template, JsonObject item) {
        StringBuilder regex = new StringBuilder();
        for (String part : template.split("(?=\\{)|(?<=})")) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return new DocumentedPath(template, Pattern.compile(regex.toString()), item);
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** In capital letters. */
    List<String> methods() {
        return item.keySet().stream()
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** A head is asked for where there is a body to read, too. */
    boolean knows(String method) {
        return operation(method) != null;
    }

    JsonObject operation(String method) {
        JsonObject own = item.getJsonObject(method.toLowerCase(Locale.ROOT));
        return own == null && method.equals("HEAD") ? item.getJsonObject("get") : own;
    }

    @Override
    public String toString() {
        return template;
    }
}
