package org.carillon.server.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.carillon.people.login.LoginFlowResource;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.json.EmptyList;
import org.carillon.web.capabilities.ServerStatus;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What answers with JSON outside the API: servlets, which no scanner sees (docs/adr/0020). Source:
 * docs/contract/pages.md 2 and 3.
 */
final class OutsideApi {
    private final WireSchemas schemas;

    OutsideApi(WireSchemas schemas) {
        this.schemas = schemas;
    }

    /** Items by path. */
    Map<String, PathItem> items() {
        Map<String, PathItem> items = new TreeMap<>();
        items.put("/status.php", OASFactory.createPathItem().GET(operation("server-status", ServerStatus.class)));
        items.put(
                "/login/v2",
                OASFactory.createPathItem()
                        .POST(refusing(operation("login-flow-start", LoginFlowResource.Started.class), 429, 500, 503)));
        items.put(
                "/login/v2/poll",
                OASFactory.createPathItem()
                        .POST(full(
                                refusing(operation("login-flow-poll", LoginFlowResource.LetIn.class), 404, 500, 503))));
        return items;
    }

    private Operation operation(String id, Class<?> answer) {
        return OASFactory.createOperation()
                .operationId(id)
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", Answering.bare("Success", schemas.of(answer))));
    }

    private static Operation full(Operation operation) {
        operation.getResponses().addAPIResponse("403", Answering.word(ApiError.LIMIT_REACHED));
        return operation;
    }

    private Operation refusing(Operation operation, int... statuses) {
        for (int status : statuses) {
            operation
                    .getResponses()
                    .addAPIResponse(String.valueOf(status), Answering.bare("Refusal", schemas.of(EmptyList.class)));
        }
        return operation;
    }
}
