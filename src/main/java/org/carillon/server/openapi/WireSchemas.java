package org.carillon.server.openapi;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.NUMBER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.OBJECT;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carillon.platform.json.EmptyList;
import org.carillon.platform.json.Inlined;
import org.carillon.platform.json.Part;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Schemas of what {@link org.carillon.platform.json.JsonValues} writes, from its types. A member is there and not null,
 * unless its type is {@link Inlined} and no {@link Part}, or its {@code @Schema} says {@code nullable}; there
 * {@code anyOf}, {@code ref}, {@code enumeration}, {@code minimum} and {@code maximum} say more than the type.
 */
final class WireSchemas {
    private static final String COMPONENT = "#/components/schemas/";

    private final Map<String, Schema> components = new LinkedHashMap<>();

    /** The named ones that others refer to, by name. */
    Map<String, Schema> components() {
        return components;
    }

    /** Schema of a type: a reference for records. */
    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return listOf(of(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return typed(OBJECT).additionalPropertiesSchema(of(arguments[1]));
            }
            throw new IllegalArgumentException("no wire type: " + type);
        }
        return ofClass((Class<?>) type);
    }

    /** One of several types, or a list of that. */
    Schema anyOf(List<Class<?>> types, boolean list) {
        List<Schema> all = types.stream().map(this::of).toList();
        Schema one = all.size() == 1 ? all.get(0) : OASFactory.createSchema().anyOf(all);
        return list ? listOf(one) : one;
    }

    /** The empty list. */
    static Schema emptyList() {
        return typed(ARRAY).maxItems(0);
    }

    /** A text that is one of these. */
    static Schema textOf(List<String> values) {
        return typed(STRING).enumeration(List.copyOf(values));
    }

    /** An object with these members, all of which are there. */
    static Schema objectOf(Map<String, Schema> members) {
        return typed(OBJECT).properties(members).required(List.copyOf(members.keySet()));
    }

    static Schema typed(SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }

    private static Schema listOf(Schema element) {
        return typed(ARRAY).items(element);
    }

    private Schema ofClass(Class<?> type) {
        if (type == void.class || type == EmptyList.class) {
            return emptyList();
        }
        if (type == Object.class) {
            return OASFactory.createSchema();
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return typed(STRING);
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed(BOOLEAN);
        }
        if (type == int.class || type == Integer.class) {
            return typed(INTEGER).format("int32");
        }
        if (type == long.class || type == Long.class) {
            return typed(INTEGER).format("int64");
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return typed(NUMBER);
        }
        if (Map.class.isAssignableFrom(type)) {
            return typed(OBJECT).additionalPropertiesSchema(OASFactory.createSchema());
        }
        return reference(type);
    }

    private Schema reference(Class<?> type) {
        String name = name(type);
        if (!components.containsKey(name)) {
            components.put(name, OASFactory.createSchema()); // for types that hold themselves
            components.put(name, object(type));
        }
        return OASFactory.createSchema().ref(COMPONENT + name);
    }

    private static String name(Class<?> type) {
        Class<?> holder = type.getEnclosingClass();
        return (holder == null ? "" : name(holder)) + type.getSimpleName();
    }

    private Schema object(Class<?> type) {
        Schema object = typed(OBJECT);
        List<Member> members = Member.of(type);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no wire type: " + type);
        }
        members.forEach(member -> add(member, object));
        return object;
    }

    private void add(Member member, Schema object) {
        if (member.type() instanceof Class<?> inlined && Inlined.class.isAssignableFrom(inlined)) {
            Member.of(inlined).forEach(inner -> object.addProperty(inner.name(), schema(inner)));
            return;
        }
        object.addProperty(member.name(), schema(member)).addRequired(member.name());
    }

    private Schema schema(Member member) {
        var said = member.said();
        if (said == null) {
            return of(member.type());
        }
        Schema schema = said.anyOf().length == 0 ? of(member.type()) : anyOf(List.of(said.anyOf()), false);
        if (!said.ref().isEmpty()) {
            Schema named = OASFactory.createSchema().ref(COMPONENT + said.ref());
            schema =
                    said.anyOf().length == 0 ? named : OASFactory.createSchema().anyOf(List.of(schema, named));
        }
        if (said.enumeration().length > 0) {
            schema.setEnumeration(List.copyOf(List.of(said.enumeration())));
        }
        if (!said.minimum().isEmpty()) {
            schema.setMinimum(new BigDecimal(said.minimum()));
        }
        if (!said.maximum().isEmpty()) {
            schema.setMaximum(new BigDecimal(said.maximum()));
        }
        return said.nullable() ? orNull(schema) : schema;
    }

    private static Schema orNull(Schema schema) {
        if (schema.getType() == null) {
            return OASFactory.createSchema().anyOf(List.of(schema, typed(SchemaType.NULL)));
        }
        if (schema.getEnumeration() != null) {
            schema.addEnumeration(null);
        }
        return schema.addType(SchemaType.NULL);
    }

    /**
     * A member of a wire type.
     *
     * @param name on the wire
     * @param said what is said about it besides its type, or null
     */
    private record Member(String name, Type type, org.eclipse.microprofile.openapi.annotations.media.Schema said) {
        static List<Member> of(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents()).flatMap(Member::of).toList()
                    : List.of();
        }

        private static Stream<Member> of(RecordComponent component) {
            return Part.class.isAssignableFrom(component.getType())
                    ? of(component.getType()).stream()
                    : Stream.of(
                            new Member(component.getName(), component.getGenericType(), said(component.getAccessor())));
        }

        private static org.eclipse.microprofile.openapi.annotations.media.Schema said(AnnotatedElement place) {
            return place.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        }
    }
}
