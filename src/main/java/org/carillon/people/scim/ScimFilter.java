package org.carillon.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.util.Optional;
import java.util.Set;

/**
 * A filter that asks for one by its name, as clients do before they create one.
 *
 * @param isExternalId whether by what the client calls it; else by its id
 */
record ScimFilter(boolean isExternalId, String value) {
    private static final String EXTERNAL_ID = "externalId";
    private static final Set<String> NAMES = Set.of("id", "userName", EXTERNAL_ID);

    /** Empty for all other filters, and for none. */
    static Optional<ScimFilter> single(FilterNode filter) {
        if (filter instanceof AttributeExpressionLeaf leaf
                && leaf.getComparator() == Comparator.EQ
                && leaf.isMainSchemaNode()
                && leaf.getStringValue().isPresent()
                && NAMES.contains(leaf.getShortName())) {
            return Optional.of(new ScimFilter(
                    EXTERNAL_ID.equals(leaf.getShortName()),
                    leaf.getStringValue().get()));
        }
        return Optional.empty();
    }
}
