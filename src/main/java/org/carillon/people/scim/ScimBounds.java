package org.carillon.people.scim;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Set;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/** What is read of a request before its filters and paths are: their parser is recursive. */
final class ScimBounds {
    /** Characters; what clients send has some hundreds. */
    static final int LONGEST_FILTER = 2_000;

    private static final Set<String> FILTERS = Set.of("filter", "path");

    private ScimBounds() {}

    /**
     * Refuses what is longer, in the query and anywhere in the body. A body that is no JSON is left to the library.
     *
     * @throws ApiException BAD_PARAMETER
     */
    static void check(String filter, String body) {
        checkLength(filter);
        try (JsonParser parser = Json.createParser(new StringReader(body))) {
            String name = "";
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case KEY_NAME -> name = parser.getString();
                    case VALUE_STRING -> {
                        if (FILTERS.contains(name)) {
                            checkLength(parser.getString());
                        }
                    }
                    default -> {}
                }
            }
        } catch (JsonException e) {
            return; // said by the library, in the words of the protocol
        }
    }

    private static void checkLength(String text) {
        if (text != null && text.length() > LONGEST_FILTER) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
    }
}
