package org.carillon.server.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The named schemas of the scanner that describe what is asked: bodies and parameters, and what these refer to. */
final class AskedSchemas {
    private final Map<String, Schema> known;
    private final Map<String, Schema> asked = new TreeMap<>();

    AskedSchemas(OpenAPI document) {
        known = Optional.ofNullable(document.getComponents())
                .map(Components::getSchemas)
                .orElse(Map.of());
        document.getPaths().getPathItems().values().forEach(item -> {
            add(item.getParameters());
            item.getOperations().values().forEach(this::add);
        });
    }

    /** The schemas by name. */
    Map<String, Schema> byName() {
        return asked;
    }

    private void add(Operation operation) {
        add(operation.getParameters());
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .forEach(this::add);
        }
    }

    private void add(List<Parameter> parameters) {
        orNone(parameters).stream().map(Parameter::getSchema).forEach(this::add);
    }

    private void add(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (known.containsKey(name) && asked.put(name, known.get(name)) == null) {
                add(known.get(name));
            }
        }
        add(schema.getItems());
        add(schema.getAdditionalPropertiesSchema());
        orNone(schema.getAllOf()).forEach(this::add);
        orNone(schema.getAnyOf()).forEach(this::add);
        orNone(schema.getOneOf()).forEach(this::add);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::add);
        }
    }

    private static <T> Collection<T> orNone(Collection<T> some) {
        return some == null ? List.of() : some;
    }
}
