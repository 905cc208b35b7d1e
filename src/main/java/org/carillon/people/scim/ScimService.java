package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carillon.people.identity.GroupService;
import org.carillon.people.identity.UserService;

/**
 * Answers provisioning clients, each request in one transaction: one that is refused has changed nothing. Those that
 * change something follow each other, as a change of a part is made from the whole. Source: docs/contract/scim.md.
 */
@ApplicationScoped
@Transactional
class ScimService {
    private static final int MOST_LISTED = 1_000;
    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Inject
    UserService accounts;

    @Inject
    GroupService groups;

    @Inject
    ScimNameRepository names;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    private ResourceEndpoint endpoint;

    @PostConstruct
    void describe() {
        ServiceProvider provider = ServiceProvider.builder()
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(MOST_LISTED)
                        .build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .patchConfig(PatchConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .type("oauthbearertoken")
                        .name("Bearer token")
                        .description("the token that the server was started with")
                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
        endpoint = new ResourceEndpoint(provider);
        register(new UserEndpointDefinition(new ScimUsers(accounts, names)));
        register(new GroupEndpointDefinition(new ScimGroups(groups, names)));
    }

    private void register(EndpointDefinition definition) {
        ResourceTypeFeatures features = endpoint.registerEndpoint(definition).getFeatures();
        features.setAutoFiltering(true);
        features.setAutoSorting(true);
    }

    /**
     * The answer of the protocol, its errors included.
     *
     * @param address of the request, with its query
     * @param body null: none
     * @param headers one value of each
     */
    ScimResponse answer(String address, HttpMethod method, String body, Map<String, String> headers) {
        if (CHANGING.contains(method)) {
            groups.beginProvisioning();
        }
        ScimResponse answer = endpoint.handleRequest(address, method, body, headers, new Context(null));
        if (answer.getHttpStatus() >= 400) {
            transaction.setRollbackOnly();
        }
        return answer;
    }
}
