package org.carillon.server.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carillon.platform.settings.EmulatedVersion;
import org.carillon.web.page.ApiDescription;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes what the scanner of the server has found: it knows what is asked, this knows what is answered. The document
 * is the same on all servers, whichever of the two entry points they find, and describes {@code v2.php}.
 *
 * <p>Source: docs/adr/0031.
 */
public class AnswersFilter implements OASFilter {
    private static final String ENTRY_POINT = "^/ocs/v[12]\\.php";
    private static final String DESCRIPTION =
            "Requests need the header OCS-APIRequest: true, answers are JSON where Accept or format"
                    + " says so. Every operation answers under /ocs/v1.php, too, with the older codes in the envelope.";

    /** Schemes of HTTP by which callers log in, besides the cookie. */
    private static final List<String> LOGINS = List.of("basic", "bearer");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        WireSchemas schemas = new WireSchemas();
        Refusals refusals = new Refusals();
        Map<String, PathItem> items = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> {
            item.getOperations().values().forEach(operation -> complete(operation, schemas, refusals));
            items.putIfAbsent(path.replaceFirst(ENTRY_POINT, "/ocs/v2.php"), item);
        });
        items.putAll(new OutsideApi(schemas).items());
        Paths paths = OASFactory.createPaths();
        items.forEach(paths::addPathItem);
        document.setPaths(paths);
        document.setComponents(components(document, schemas, refusals));
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement(), // guests
                OASFactory.createSecurityRequirement().addScheme(LOGINS.get(0)),
                OASFactory.createSecurityRequirement().addScheme(LOGINS.get(1))));
        document.setInfo(info());
        ApiDescription.make();
    }

    private static Info info() {
        return OASFactory.createInfo()
                .title("Carillon")
                .version(EmulatedVersion.TALK)
                .description(DESCRIPTION)
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt"));
    }

    private static void complete(Operation operation, WireSchemas schemas, Refusals refusals) {
        Optional<Endpoint> found = Endpoint.of(operation.getOperationId(), schemas);
        found.ifPresent(endpoint -> {
            operation.setOperationId(endpoint.id());
            operation.setSummary(endpoint.summary());
            operation.setResponses(endpoint.responses(refusals));
        });
    }

    /** What the scanner has found only in answers is no longer needed. */
    private static Components components(OpenAPI document, WireSchemas schemas, Refusals refusals) {
        Components components = OASFactory.createComponents();
        new AskedSchemas(document).byName().forEach(components::addSchema);
        schemas.components().forEach(components::addSchema);
        refusals.components().forEach(components::addResponse);
        for (String scheme : LOGINS) {
            components.addSecurityScheme(
                    scheme,
                    OASFactory.createSecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme(scheme));
        }
        return components;
    }
}
