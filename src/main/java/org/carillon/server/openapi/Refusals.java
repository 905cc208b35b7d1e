package org.carillon.server.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.platform.http.ApiError;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Refusals of one status, described once for all operations that have the same. */
final class Refusals {
    private static final int MOST_IN_A_NAME = 3;

    private final Map<String, APIResponse> components = new LinkedHashMap<>();

    /** Those that operations refer to, by name. */
    Map<String, APIResponse> components() {
        return components;
    }

    /** The description, or a reference to it where few refusals make a short name. */
    APIResponse of(Set<ApiError> errors, Map<ApiError, Schema> data) {
        if (errors.size() > MOST_IN_A_NAME || errors.stream().anyMatch(data::containsKey)) {
            return Answering.refusal(errors, data);
        }
        String name = errors.stream().map(ApiError::name).collect(Collectors.joining("."));
        components.computeIfAbsent(name, key -> Answering.refusal(errors, data));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }
}
