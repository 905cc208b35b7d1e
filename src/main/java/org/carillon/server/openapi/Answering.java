package org.carillon.server.openapi;

import static org.carillon.server.openapi.WireSchemas.objectOf;
import static org.carillon.server.openapi.WireSchemas.textOf;
import static org.carillon.server.openapi.WireSchemas.typed;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carillon.platform.http.ApiError;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * How answers look for the OpenAPI document: the envelope around data and refusals. Source: docs/contract/envelope.md 2
 * and 9.
 */
final class Answering {
    private static final String JSON = "application/json";

    private Answering() {}

    /** A success with data. */
    static APIResponse success(int status, Schema data) {
        return bare("Success", envelope("ok", List.of(status), data));
    }

    /** An answer without the envelope. */
    static APIResponse plain(String mediaType) {
        return content("Success", mediaType, typed(STRING));
    }

    /** An answer in JSON without the envelope. */
    static APIResponse bare(String description, Schema schema) {
        return content(description, JSON, schema);
    }

    /** An answer without a body. */
    static APIResponse empty(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    /** A refusal outside the envelope, which has a word. */
    static APIResponse word(ApiError error) {
        return bare("Refusal", objectOf(Map.of("error", textOf(List.of(error.word())))));
    }

    /** All refusals of one status; each has the data that is given for it, else its word, else the empty list. */
    static APIResponse refusal(Collection<ApiError> errors, Map<ApiError, Schema> data) {
        List<Schema> shapes = new ArrayList<>();
        List<ApiError> wrapped = errors.stream()
                .filter(error -> error != ApiError.CSRF_CHECK_FAILED)
                .toList();
        if (!wrapped.isEmpty()) {
            List<Integer> codes =
                    wrapped.stream().map(ApiError::code).distinct().toList();
            shapes.add(envelope("failure", codes, anyOf(data(wrapped, data))));
        }
        if (errors.contains(ApiError.CSRF_CHECK_FAILED)) {
            shapes.add(objectOf(Map.of("message", textOf(List.of(ApiError.CSRF_CHECK_FAILED.message())))));
        }
        return bare(described(errors), anyOf(shapes));
    }

    private static List<Schema> data(List<ApiError> errors, Map<ApiError, Schema> given) {
        List<Schema> shapes = new ArrayList<>();
        errors.stream().filter(given::containsKey).map(given::get).distinct().forEach(shapes::add);
        List<ApiError> others =
                errors.stream().filter(error -> !given.containsKey(error)).toList();
        List<String> words = others.stream()
                .map(ApiError::word)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            Schema reason = objectOf(Map.of("error", textOf(words)));
            shapes.add(reason.addProperty("message", typed(STRING))); // for people, where it is useful
        }
        if (others.stream().anyMatch(error -> error.word().isEmpty())) {
            shapes.add(WireSchemas.emptyList());
        }
        return shapes;
    }

    private static Schema anyOf(List<Schema> shapes) {
        return shapes.size() == 1 ? shapes.get(0) : OASFactory.createSchema().anyOf(shapes);
    }

    private static Schema envelope(String status, List<Integer> codes, Schema data) {
        Map<String, Schema> meta = new LinkedHashMap<>();
        meta.put("status", textOf(List.of(status)));
        meta.put("statuscode", typed(INTEGER).enumeration(List.copyOf(codes)));
        meta.put("message", typed(STRING));
        Map<String, Schema> ocs = new LinkedHashMap<>();
        ocs.put("meta", objectOf(meta));
        ocs.put("data", data);
        return objectOf(Map.of("ocs", objectOf(ocs)));
    }

    private static String described(Collection<ApiError> errors) {
        String all = errors.stream()
                .map(error -> error.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private static APIResponse content(String description, String mediaType, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(mediaType, OASFactory.createMediaType().schema(schema)));
    }
}
