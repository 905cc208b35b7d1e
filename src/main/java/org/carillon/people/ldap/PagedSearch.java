package org.carillon.people.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.function.Consumer;
import org.carillon.people.identity.Deadline;

/** Reads what may be much, in pages, on one connection. */
final class PagedSearch {
    private static final int PAGE = 500;

    private PagedSearch() {}

    /**
     * Hands on all entries.
     *
     * @throws LDAPException not all could be read
     */
    static void run(
            LDAPConnection connection, SearchRequest request, Deadline deadline, Consumer<SearchResultEntry> entries)
            throws LDAPException {
        ASN1OctetString cookie = null;
        boolean more = true;
        while (more) {
            request.setControls(new SimplePagedResultsControl(PAGE, cookie));
            SearchResult page = Directory.search(connection, request, deadline);
            page.getSearchEntries().forEach(entries);
            SimplePagedResultsControl next = SimplePagedResultsControl.get(page);
            more = next != null && next.moreResultsToReturn();
            cookie = next == null ? null : next.getCookie();
        }
    }
}
