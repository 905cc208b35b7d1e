package org.carillon.walk;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All that can be wrong with a request of an operation: one thing at a time, the rest is as it should be. */
final class BadInputs {
    private static final String LONG_TEXT = "x".repeat(100_000);
    private static final String LONG_IN_HEAD = "x".repeat(3_000);
    private static final String TOO_LARGE = "{\"x\":\"" + "x".repeat(530_000) + "\"}";
    private static final String NUL = "a\0b";

    private static final List<JsonValue> VALUES = List.of(
            JsonValue.NULL,
            JsonValue.EMPTY_JSON_OBJECT,
            JsonValue.EMPTY_JSON_ARRAY,
            Json.createArrayBuilder()
                    .add(1)
                    .addNull()
                    .add(JsonValue.EMPTY_JSON_OBJECT)
                    .build(),
            JsonValue.TRUE,
            Json.createValue(-1),
            Json.createValue(99),
            Json.createValue(2147483648L),
            Json.createValue(new BigDecimal("9223372036854775808")),
            Json.createValue(1.5),
            Json.createValue(""),
            Json.createValue("no-such"),
            Json.createValue(NUL),
            Json.createValue("\ud83d\ude00<&'\";--"),
            Json.createValue("\ud800"),
            Json.createValue(LONG_TEXT));
    private static final List<String> TEXTS =
            List.of("", "-1", "0", "2147483648", "9223372036854775808", "no-such", NUL, "%&<'\"", LONG_IN_HEAD);
    private static final List<String> PATHS =
            List.of("0", "-1", "2147483648", "9223372036854775808", "no-such", "no such&<'\"", LONG_IN_HEAD);

    private final Operation operation;
    private final Scene scene;
    private final Supplier<Attempt> usual;

    BadInputs(Operation operation, Scene scene) {
        this.operation = operation;
        this.scene = scene;
        this.usual = () -> new Attempt(operation, scene);
    }

    /** For those who are let in: everything; what should succeed comes last. */
    List<Attempt> all() {
        List<Attempt> attempts = new ArrayList<>(foreign());
        for (String name : pathNames()) {
            PATHS.forEach(value -> attempts.add(usual.get().inPath(name, value)));
        }
        for (String name : operation.query()) {
            attempts.add(usual.get().withoutQuery(name));
            TEXTS.forEach(value -> attempts.add(usual.get().inQuery(name, value)));
        }
        for (String name : operation.headers()) {
            attempts.add(usual.get().inHeader(name, "no-such"));
            attempts.add(usual.get().inHeader(name, LONG_IN_HEAD));
        }
        for (String name : operation.body()) {
            attempts.add(usual.get().withoutField(name));
            VALUES.forEach(value -> attempts.add(usual.get().inField(name, value)));
        }
        attempts.addAll(bodies());
        attempts.add(usual.get());
        return attempts;
    }

    /** For those who may not be: what must not be looked at before they are refused. */
    List<Attempt> few() {
        List<Attempt> attempts = new ArrayList<>(foreign());
        attempts.addAll(bodies());
        operation.body().forEach(name -> attempts.add(usual.get().inField(name, JsonValue.EMPTY_JSON_OBJECT)));
        attempts.add(usual.get());
        return attempts;
    }

    private List<Attempt> foreign() {
        List<Attempt> attempts = new ArrayList<>();
        for (String name : pathNames()) {
            scene.foreign(operation, name)
                    .ifPresent(value ->
                            attempts.add(usual.get().inPath(name, value).ofForeigner()));
        }
        for (String name : operation.body()) {
            scene.foreign(operation, name)
                    .ifPresent(value -> attempts.add(
                            usual.get().inField(name, Json.createValue(value)).ofForeigner()));
        }
        return attempts;
    }

    private List<Attempt> bodies() {
        if (operation.body().isEmpty()) {
            return List.of(); // would be as it should be
        }
        return List.of(
                usual.get().inBody("application/json", ""),
                usual.get().inBody("application/json", "{\"state\":"),
                usual.get().inBody("application/json", "[{}]"),
                usual.get().inBody("application/json", "null"),
                usual.get().inBody("application/json", TOO_LARGE),
                usual.get().inBody("application/x-www-form-urlencoded", "%=%zz&&=&[]=&a[]"),
                usual.get().inBody("text/plain", "{}"),
                usual.get().inBody("no type at all", "{}"));
    }

    private List<String> pathNames() {
        return List.of(operation.path().split("[{}]")).stream()
                .filter(operation::hasInPath)
                .toList();
    }
}
