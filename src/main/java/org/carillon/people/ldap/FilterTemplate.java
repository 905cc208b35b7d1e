package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search filter with places for values, as {@code (uid={login})}; values never change what it means. */
final class FilterTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String text;

    private FilterTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads one.
     *
     * @param places names that may stand in braces, at least one of which must
     * @throws IllegalArgumentException which says what is wrong
     */
    static FilterTemplate read(String text, String... places) {
        FilterTemplate template = new FilterTemplate(text);
        Matcher matcher = PLACE.matcher(text);
        int found = 0;
        while (matcher.find()) {
            if (!List.of(places).contains(matcher.group(1))) {
                throw new IllegalArgumentException("a filter with the unknown place " + matcher.group());
            }
            found++;
        }
        if (places.length > 0 && found == 0) {
            throw new IllegalArgumentException("a filter without {" + places[0] + "}");
        }
        parse(matcher.replaceAll("x"));
        if (List.of(places).contains("login")) {
            parse(matcher.replaceAll("*"));
        }
        return template;
    }

    /** With these values. */
    Filter with(Map<String, String> values) {
        return parse(PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Filter.encodeValue(values.getOrDefault(place.group(1), "")))));
    }

    /** With any value. */
    Filter withAny() {
        return parse(PLACE.matcher(text).replaceAll("*"));
    }

    /** One of which one of these is true. */
    static Filter anyOf(Collection<Filter> filters) {
        return filters.size() == 1 ? filters.iterator().next() : Filter.createORFilter(filters);
    }

    private static Filter parse(String text) {
        try {
            return Filter.create(text);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("no filter: " + e.getMessage(), e);
        }
    }
}
