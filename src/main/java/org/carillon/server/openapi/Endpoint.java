package org.carillon.server.openapi;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carillon.people.guard.Guard;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Picture;
import org.carillon.platform.http.Refuses;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The method behind an operation, and what it can answer. */
final class Endpoint {
    /** What every endpoint refuses with, whatever it does. */
    private static final Set<ApiError> GENERAL = EnumSet.of(
            ApiError.MAINTENANCE,
            ApiError.WRONG_CREDENTIALS,
            ApiError.UNKNOWN_ROUTE,
            ApiError.CLIENT_OUTDATED,
            ApiError.TOO_MANY_ATTEMPTS,
            ApiError.RATE_LIMITED,
            ApiError.TOO_MANY_AT_ONCE,
            ApiError.PASSWORDS_BUSY,
            ApiError.BAD_PARAMETER,
            ApiError.BODY_TOO_SLOW,
            ApiError.BODY_UNREADABLE,
            ApiError.CODING_UNKNOWN,
            ApiError.CHARSET_UNKNOWN,
            ApiError.BODY_TOO_LARGE,
            ApiError.TOO_MANY_FIELDS,
            ApiError.UNAVAILABLE,
            ApiError.INTERNAL);

    private final Method method;
    private final WireSchemas schemas;

    private Endpoint(Method method, WireSchemas schemas) {
        this.method = method;
        this.schemas = schemas;
    }

    /** The method that the server's scanner calls by its class and name; empty when it is none of ours. */
    static Optional<Endpoint> of(String operationId, WireSchemas schemas) {
        int end = operationId == null ? -1 : operationId.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(operationId.substring(0, end), false, Endpoint.class.getClassLoader());
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(operationId.substring(end + 1))
                            && method.isAnnotationPresent(Requires.class))
                    .findFirst()
                    .map(method -> new Endpoint(method, schemas));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A name that programs can use: {@code call-join} for {@code CallResource.join}. */
    String id() {
        String type = method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "");
        return words(type, "-") + "-" + words(method.getName(), "-");
    }

    /** What the operation is called for people: {@code Join}. */
    String summary() {
        String words = words(method.getName(), " ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** All answers by status. */
    APIResponses responses(Refusals described) {
        APIResponses responses = OASFactory.createAPIResponses();
        addSuccesses(responses);
        Map<Integer, Set<ApiError>> refusals = new TreeMap<>();
        refusals().forEach(error -> refusals.computeIfAbsent(error.status(), status -> EnumSet.noneOf(ApiError.class))
                .add(error));
        Map<ApiError, Schema> data = data();
        refusals.forEach(
                (status, errors) -> responses.addAPIResponse(String.valueOf(status), described.of(errors, data)));
        return responses;
    }

    private void addSuccesses(APIResponses responses) {
        Answers answers = method.getAnnotation(Answers.class);
        for (int status : answers == null ? new int[] {200} : answers.status()) {
            APIResponse response = success(status, answers);
            for (String header : answers == null ? new String[0] : answers.headers()) {
                response.addHeader(
                        header, OASFactory.createHeader().schema(WireSchemas.typed(Schema.SchemaType.STRING)));
            }
            responses.addAPIResponse(String.valueOf(status), response);
        }
    }

    private APIResponse success(int status, Answers answers) {
        if (status == 304) {
            return Answering.empty("Nothing new");
        }
        if (status == 405) {
            return Answering.empty("Not possible");
        }
        if (method.getReturnType() == Picture.class) {
            return Answering.plain(Picture.TYPE);
        }
        if (answers != null && !answers.mediaType().isEmpty()) {
            return Answering.plain(answers.mediaType());
        }
        Schema data = answers == null || answers.value().length == 0
                ? schemas.of(method.getGenericReturnType())
                : schemas.anyOf(List.of(answers.value()), answers.list());
        return Answering.success(status, data);
    }

    private Set<ApiError> refusals() {
        Set<ApiError> all = ofEvery(method);
        for (Refuses refuses : method.getAnnotationsByType(Refuses.class)) {
            all.addAll(List.of(refuses.value()));
        }
        return all;
    }

    /** What a method refuses with before it is called, or as every other: it does not have to name this. */
    static Set<ApiError> ofEvery(Method method) {
        Set<ApiError> all = EnumSet.copyOf(GENERAL);
        Requires requires = method.getAnnotation(Requires.class);
        if (!requires.fromAnyPage()) {
            all.add(ApiError.CSRF_CHECK_FAILED);
        }
        for (Guard guard : requires.value()) {
            all.add(guard.refusal());
        }
        return all;
    }

    private Map<ApiError, Schema> data() {
        Map<ApiError, Schema> data = new EnumMap<>(ApiError.class);
        for (Refuses refuses : method.getAnnotationsByType(Refuses.class)) {
            if (refuses.data().length > 0) {
                Schema schema = schemas.anyOf(List.of(refuses.data()), refuses.list());
                List.of(refuses.value()).forEach(error -> data.put(error, schema));
            }
        }
        return data;
    }

    private static String words(String camelCase, String between) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", between).toLowerCase(Locale.ROOT);
    }
}
