package org.carillon.platform.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.platform.json.JsonValues;

/**
 * The merged parameters of one request. Values are lists of texts; {@code name[]} and {@code name[0]} are items of the
 * list {@code name}, and {@code name[member]}, or a member of a JSON object, one of the map {@code name}. JSON null is
 * absent.
 */
final class Parameters {
    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?[0-9]{1,18})(?![0-9]).*", Pattern.DOTALL);

    private static final Pattern PART = Pattern.compile("%([0-9a-fA-F]{2})|[^%]+|%");
    private static final int HEX = 16;
    private static final Pattern ITEM = Pattern.compile("(.+)\\[[0-9]*\\]", Pattern.DOTALL);

    private static final Pattern MEMBER = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]*)\\]", Pattern.DOTALL);

    /** Most values in one request, items of lists among them. */
    static final int MOST = 5_000;

    private final Map<String, List<String>> values = new HashMap<>();
    private int count;

    /**
     * Adds a query string or form body, percent-encoded; null adds nothing.
     *
     * @throws ApiException TOO_MANY_FIELDS; BAD_PARAMETER for bytes that are no text
     */
    void addForm(String encoded, Charset charset) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        int begin = 0;
        while (begin <= encoded.length()) {
            int ampersand = encoded.indexOf('&', begin);
            int end = ampersand < 0 ? encoded.length() : ampersand;
            if (fields.size() >= MOST) {
                throw new ApiException(ApiError.TOO_MANY_FIELDS);
            }
            fields.add(field(encoded.substring(begin, end), charset));
            begin = end + 1;
        }
        addFields(fields);
    }

    private static Map.Entry<String, String> field(String pair, Charset charset) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? Map.entry(decode(pair, charset), "")
                : Map.entry(decode(pair.substring(0, equals), charset), decode(pair.substring(equals + 1), charset));
    }

    /**
     * Adds the fields of a form.
     *
     * @throws ApiException TOO_MANY_FIELDS
     */
    void addFields(List<Map.Entry<String, String>> fields) {
        count(fields.size());
        Map<String, List<String>> found = new HashMap<>();
        for (Map.Entry<String, String> field : fields) {
            Matcher item = ITEM.matcher(field.getKey());
            if (item.matches()) {
                found.computeIfAbsent(item.group(1), any -> new ArrayList<>()).add(field.getValue());
            } else {
                found.put(field.getKey(), new ArrayList<>(List.of(field.getValue())));
            }
        }
        values.putAll(found);
    }

    /**
     * Adds the members of a JSON object; anything else, and text that is no JSON or has something behind it, adds
     * nothing.
     *
     * @throws ApiException TOO_MANY_FIELDS
     */
    void addJson(String text) {
        if (text == null || !(JsonValues.read(text).orElse(null) instanceof JsonObject object)) {
            return;
        }
        object.forEach((name, value) -> {
            if (value instanceof JsonObject members) {
                members.forEach((member, content) -> add(name + "[" + member + "]", content));
            } else {
                add(name, value);
            }
        });
    }

    private void count(int more) {
        count += more;
        if (count > MOST) {
            throw new ApiException(ApiError.TOO_MANY_FIELDS);
        }
    }

    /** What a member of a member is called does not matter, as with a list. */
    private void add(String name, JsonValue value) {
        if (value instanceof JsonArray array) {
            put(name, array.stream().map(Parameters::text).toList());
        } else if (value instanceof JsonObject items) {
            put(name, items.values().stream().map(Parameters::text).toList());
        } else if (value != JsonValue.NULL) {
            put(name, List.of(text(value)));
        }
    }

    private void put(String name, List<String> read) {
        count(read.size());
        values.put(name, read);
    }

    /** All values by name. */
    Map<String, List<String>> all() {
        return values;
    }

    /** The last value of that name. */
    Optional<String> text(String name) {
        List<String> value = values.getOrDefault(name, List.of());
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get(value.size() - 1));
    }

    /**
     * Fills the record by the names of its components: texts, lists of texts, maps of lists, integers, booleans, or a
     * type with {@code valueOf(String)}. What is absent is null, or false for a boolean. The record may refuse what it
     * gets.
     */
    <T extends Record> T toRecord(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components).map(this::read).toArray();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ApiException refusal) {
                throw refusal;
            }
            throw new IllegalArgumentException("not a parameter record: " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a parameter record: " + type, e);
        }
    }

    private Object read(RecordComponent component) {
        try {
            return component.getType() == Map.class
                    ? members(component.getName())
                    : convert(component.getType(), values.get(component.getName()));
        } catch (ApiException e) {
            Unreadable refusal = component.getAnnotation(Unreadable.class);
            throw refusal == null ? e : new ApiException(refusal.value());
        }
    }

    /** The lists that {@code name[member]} holds, by member; a value that is no object is refused. */
    private Map<String, List<String>> members(String name) {
        List<String> plain = values.getOrDefault(name, List.of());
        if (plain.stream().anyMatch(text -> !text.isEmpty())) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        Map<String, List<String>> members = new HashMap<>();
        values.forEach((key, value) -> {
            Matcher member = MEMBER.matcher(key);
            if (member.matches() && member.group(1).equals(name)) {
                checkStorable(value);
                members.put(member.group(2), value);
            }
        });
        return members;
    }

    private static void checkStorable(List<String> value) {
        if (!value.stream().allMatch(CodePoints::areStorable)) {
            throw new ApiException(ApiError.BAD_PARAMETER); // no database stores it
        }
    }

    private static Object convert(Class<?> type, List<String> value) {
        if (value != null) {
            checkStorable(value);
        }
        if (type == List.class) {
            return value == null ? List.of() : value;
        }
        String text = value == null || value.isEmpty() ? null : value.get(value.size() - 1);
        if (type == boolean.class) {
            return text != null && isTrue(text);
        }
        if (text == null || type == String.class) {
            return text;
        }
        if (type == Boolean.class) {
            return isTrue(text);
        }
        if (type == Integer.class) {
            return toInt(toLong(text));
        }
        if (type == Long.class) {
            return toLong(text);
        }
        return valueOf(type, text);
    }

    /** False, 0, the empty text: false; anything else: true. */
    static boolean isTrue(String text) {
        return !(text.isEmpty() || "0".equals(text) || "false".equalsIgnoreCase(text));
    }

    /** Leading digits count, true is 1 and false is 0; without any digit the value is refused. */
    private static long toLong(String text) {
        if ("true".equals(text) || "false".equals(text)) {
            return "true".equals(text) ? 1 : 0;
        }
        Matcher digits = INTEGER.matcher(text);
        if (!digits.matches()) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return Long.parseLong(digits.group(1));
    }

    private static int toInt(long number) {
        if (number != (int) number) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return (int) number;
    }

    private static Object valueOf(Class<?> type, String text) {
        try {
            return type.getMethod("valueOf", String.class).invoke(null, text);
        } catch (InvocationTargetException e) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a parameter type: " + type, e);
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static String decode(String encoded, Charset charset) {
        return encoded.indexOf('%') < 0 ? encoded.replace('+', ' ') : SentText.of(unescaped(encoded, charset), charset);
    }

    /**
     * The bytes of what is written with escapes. A stray percent sign stands for itself. A character may be partly
     * escaped, as in {@code %83A} in Shift_JIS.
     */
    static byte[] unescaped(String encoded, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher part = PART.matcher(encoded);
        while (part.find()) {
            if (part.group(1) == null) {
                bytes.writeBytes(part.group().replace('+', ' ').getBytes(charset));
            } else {
                bytes.write(Integer.parseInt(part.group(1), HEX));
            }
        }
        return bytes.toByteArray();
    }
}
