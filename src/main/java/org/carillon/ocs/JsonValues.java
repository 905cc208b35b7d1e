package org.carillon.ocs;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Turns what resources return into JSON values: records by their components and wire classes by their public fields,
 * both in the order of declaration; maps, collections, texts, numbers and booleans. Null stays null, but for an
 * {@link Inlined} member.
 */
public final class JsonValues {
    /** Looked up once: the static methods of {@code Json} may search for it each time. */
    public static final JsonProvider JSON = JsonProvider.provider();

    /** Looked up once for each class. */
    private static final ClassValue<List<Member>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<Member> computeValue(Class<?> type) {
            return type.isRecord() ? components(type) : fields(type);
        }
    };

    private JsonValues() {}

    /** The value as JSON; a kind not listed above is a programming error. */
    public static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof CharSequence text) {
            return JSON.createValue(text.toString());
        }
        if (value instanceof Boolean flag) {
            return Boolean.TRUE.equals(flag) ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return JSON.createValue(number);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, member) -> object.add(String.valueOf(name), of(member)));
            return object.build();
        }
        if (value instanceof Collection<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(element -> array.add(of(element)));
            return array.build();
        }
        return ofMembers(value).build();
    }

    private static JsonObjectBuilder ofMembers(Object value) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        try {
            for (Member member : MEMBERS.get(value.getClass())) {
                add(object, member.type(), member.name(), member.reader().read(value));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a wire type: " + value.getClass(), e);
        }
        return object;
    }

    private static List<Member> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(component -> {
                    Method accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    return new Member(component.getName(), component.getType(), accessor::invoke);
                })
                .toList();
    }

    private static List<Member> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !Modifier.isStatic(field.getModifiers()))
                .map(field -> new Member(field.getName(), field.getType(), field::get))
                .toList();
    }

    private static void add(JsonObjectBuilder object, Class<?> declared, String name, Object member) {
        if (!Inlined.class.isAssignableFrom(declared)) {
            object.add(name, of(member));
        } else if (member != null) {
            object.addAll(ofMembers(member));
        }
    }

    /** One member of a wire type, as declared. */
    private record Member(String name, Class<?> type, Reader reader) {}

    /** Reads a member of an object. */
    private interface Reader {
        Object read(Object holder) throws ReflectiveOperationException;
    }
}
