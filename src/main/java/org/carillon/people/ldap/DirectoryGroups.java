package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carillon.people.identity.Deadline;

/** In which groups of a directory somebody is, also those that these groups are in. */
final class DirectoryGroups {
    private static final int DEEPEST = 10;
    private static final int MOST = 2_000;
    private static final int AT_ONCE = 50;

    private final DirectoryUse.Groups use;

    DirectoryGroups(DirectoryUse.Groups use) {
        this.use = use;
    }

    /** Whether groups follow. */
    boolean isOn() {
        return !use.base().isEmpty();
    }

    /**
     * Our names of the groups of a person.
     *
     * @param id null: none
     * @throws LDAPException not all are known
     */
    Set<String> of(String dn, String id, LDAPConnection connection, Deadline deadline) throws LDAPException {
        Map<DN, String> known = new LinkedHashMap<>();
        List<String> next = find(List.of(filter(dn, id)), known, connection, deadline);
        for (int depth = 1; use.nested() && !next.isEmpty() && depth < DEEPEST; depth++) {
            List<Filter> filters =
                    next.stream().map(group -> filter(group, null)).toList();
            next = find(filters, known, connection, deadline);
        }
        return use.ours().ours(new TreeSet<>(known.values()));
    }

    private Filter filter(String dn, String id) {
        return use.filter().with(Map.of("dn", dn, "id", id == null ? "" : id));
    }

    /** Adds what is found to what is known, and answers what is new: groups may be in each other in a circle. */
    private List<String> find(List<Filter> filters, Map<DN, String> known, LDAPConnection connection, Deadline deadline)
            throws LDAPException {
        List<String> added = new ArrayList<>();
        for (int from = 0; from < filters.size(); from += AT_ONCE) {
            List<Filter> some = filters.subList(from, Math.min(filters.size(), from + AT_ONCE));
            SearchRequest request = Directory.request(use.base(), FilterTemplate.anyOf(some), use.name());
            PagedSearch.run(connection, request, deadline, group -> {
                String name = group.getAttributeValue(use.name());
                DN dn = dn(group.getDN());
                if (name != null && dn != null && known.size() < MOST && known.putIfAbsent(dn, name) == null) {
                    added.add(group.getDN());
                }
            });
        }
        return added;
    }

    private static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            return null;
        }
    }
}
