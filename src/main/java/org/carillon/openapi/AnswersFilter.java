package org.carillon.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Completes what the scanner of the server has found: it knows what is asked, this knows what is answered. The document
 * is the same on all servers, whichever of the two entry points they find, and describes {@code v2.php}.
 *
 * <p>Source: docs/adr/0033.
 */
public class AnswersFilter implements OASFilter {
    private static final String ENTRY_POINT = "^/ocs/v[12]\\.php";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        WireSchemas schemas = new WireSchemas();
        Map<String, PathItem> items = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> complete(operation, schemas));
            items.putIfAbsent(path.replaceFirst(ENTRY_POINT, "/ocs/v2.php"), item);
        });
        Paths paths = OASFactory.createPaths();
        items.forEach(paths::addPathItem);
        document.setPaths(paths);
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        schemas.components().forEach(components::addSchema);
        document.setComponents(components);
    }

    private static void complete(Operation operation, WireSchemas schemas) {
        Optional<Endpoint> found = Endpoint.of(operation.getOperationId(), schemas);
        found.ifPresent(endpoint -> {
            operation.setOperationId(endpoint.id());
            operation.setSummary(endpoint.summary());
            operation.setResponses(endpoint.responses());
        });
    }
}
