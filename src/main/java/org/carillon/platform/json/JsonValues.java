package org.carillon.platform.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The one place where JSON is written, for clients as for rows: records by their components, in the order of
 * declaration; maps, lists also {@link StreamedList long ones}, texts, numbers and booleans, and values of JSON that
 * were read. Null stays null, but for an {@link Inlined} member. Also reads JSON.
 */
public final class JsonValues {
    /** Reads JSON. Looked up once: the static methods of {@code Json} may search for it each time. */
    public static final JsonProvider JSON = JsonProvider.provider();

    /** More than what is read can have, which may be passed on. */
    private static final StreamWriteConstraints DEPTH =
            StreamWriteConstraints.builder().maxNestingDepth(2_000).build();

    private static final JsonFactory PLAIN = generators(null);
    private static final JsonFactory ESCAPED = generators(new HtmlSafeEscapes());

    /** Looked up once for each class. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return components(type);
        }
    };

    private JsonValues() {}

    /** What breaks off stays without an end, so that nobody takes it for whole. */
    private static JsonFactory generators(CharacterEscapes escapes) {
        return JsonFactory.builder()
                .characterEscapes(escapes)
                .streamWriteConstraints(DEPTH)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT, StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .build();
    }

    /**
     * What a text says that is one value of JSON and nothing else; empty for others, and for what is nested too deep.
     */
    public static Optional<JsonValue> read(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            return parser.hasNext() ? Optional.empty() : Optional.of(value);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The value as JSON; a kind not listed above is a programming error. */
    public static String text(Object value) {
        StringWriter text = new StringWriter();
        write(value, PLAIN, text);
        return text.toString();
    }

    /**
     * Writes JSON to a writer, which is neither flushed nor closed, with {@code <}, {@code >} and {@code /} escaped.
     * Where the writer fails, a {@link JacksonIOException} carries its exception.
     */
    public static void writeEscaped(Object value, Writer out) {
        write(value, ESCAPED, out);
    }

    private static void write(Object value, JsonFactory generators, Writer out) {
        try (JsonGenerator json = generators.createGenerator(ObjectWriteContext.empty(), out)) {
            write(value, json);
        }
    }

    private static void write(Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof CharSequence text) {
            json.writeString(text.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> write(member, json.writeName(String.valueOf(name))));
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(element, json));
            json.writeEndArray();
        } else if (value instanceof JsonValue read) {
            writeRead(read, json);
        } else {
            json.writeStartObject();
            writeMembers(value, json);
            json.writeEndObject();
        }
    }

    /** All but objects and lists, which are maps and lists. */
    private static void writeRead(JsonValue value, JsonGenerator json) {
        switch (value.getValueType()) {
            case STRING -> json.writeString(((JsonString) value).getString());
            case NUMBER -> json.writeNumber(value.toString());
            case NULL -> json.writeNull();
            default -> json.writeBoolean(value.getValueType() == JsonValue.ValueType.TRUE);
        }
    }

    private static void writeMembers(Object value, JsonGenerator json) {
        for (Member member : MEMBERS.get(value.getClass())) {
            Object content = member.of(value);
            if (!member.inlined()) {
                write(content, json.writeName(member.name()));
            } else if (content != null) {
                writeMembers(content, json);
            }
        }
    }

    private static List<Member> components(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("not a wire type: " + type);
        }
        return Stream.of(type.getRecordComponents())
                .map(component -> {
                    Method accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    return Member.of(component.getName(), component.getType(), accessor::invoke);
                })
                .toList();
    }

    /** One member of a wire type; {@code inlined} as declared, whatever it holds. */
    private record Member(String name, boolean inlined, Reader reader) {
        static Member of(String name, Class<?> declared, Reader reader) {
            return new Member(name, Inlined.class.isAssignableFrom(declared), reader);
        }

        Object of(Object holder) {
            try {
                return reader.read(holder);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("not a wire type: " + holder.getClass(), e);
            }
        }
    }

    /** Reads a member of an object. */
    private interface Reader {
        Object read(Object holder) throws ReflectiveOperationException;
    }
}
