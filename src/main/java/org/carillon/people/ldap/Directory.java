package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.carillon.people.identity.AccountFields;
import org.carillon.people.identity.Deadline;
import org.carillon.people.identity.DirectoryPasswords;
import org.carillon.people.identity.ProviderPerson;
import org.carillon.people.identity.Secrets;
import org.carillon.platform.http.LogText;

/**
 * What we ask a directory: who has a name and a password, in which groups they are, and who is there. People are looked
 * up first, and then their password is shown to the directory under the name that it gave.
 *
 * <p>Source: docs/contract/sign-in.md 9.
 */
final class Directory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Directory.class.getName());
    private static final int RANDOM_LENGTH = 20;

    /** How directories say that a password is wrong, or that the person may not use it any more. */
    private static final Set<ResultCode> WRONG = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.NO_SUCH_OBJECT);

    private final DirectoryUse use;
    private final DirectoryConnections connections;
    private final DirectoryGroups groups;

    Directory(DirectoryUse use, DirectoryConnections connections) {
        this.use = use;
        this.connections = connections;
        this.groups = new DirectoryGroups(use.groups());
    }

    /**
     * Whose name and password these are; empty for nobody. An empty password is never shown: directories take it for
     * that of nobody in particular, and say yes.
     *
     * @throws LDAPException it is not known
     */
    Optional<ProviderPerson> find(String login, String password, Deadline deadline) throws LDAPException {
        if (login.isEmpty() || password.isEmpty() || password.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<SearchResultEntry> entry = connections.lookUp(connection -> lookUp(connection, login, deadline));
        String dn = entry.map(SearchResultEntry::getDN).orElseGet(this::nobody);
        boolean right = isRight(dn, entry.isPresent() ? password : Secrets.random(RANDOM_LENGTH), deadline);
        if (!right || entry.isEmpty()) {
            return Optional.empty();
        }
        return person(entry.get(), login, deadline);
    }

    /** Nobody's password is shown, too, so that the time of an answer tells nothing. */
    private String nobody() {
        return "cn=" + Secrets.random(RANDOM_LENGTH) + "," + use.people().base();
    }

    private Optional<SearchResultEntry> lookUp(LDAPConnection connection, String login, Deadline deadline)
            throws LDAPException {
        Filter filter = use.people().there(use.people().filter().with(Map.of("login", login)));
        SearchRequest request = request(use.people().base(), filter, attributes());
        request.setSizeLimit(2);
        request.setTimeLimitSeconds(Math.max(1, (int) deadline.left().toSeconds()));
        List<SearchResultEntry> found;
        try {
            found = search(connection, request, deadline).getSearchEntries();
        } catch (LDAPException e) {
            if (e.getResultCode() != ResultCode.SIZE_LIMIT_EXCEEDED) {
                throw e;
            }
            found = List.of();
            LOG.warning(() -> "the directory has several people of the name " + LogText.oneLine(login));
        }
        if (found.size() > 1) {
            LOG.warning(() -> "the directory has several people of the name " + LogText.oneLine(login));
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private String[] attributes() {
        DirectoryUse.Attributes names = use.people().attributes();
        return Stream.of(names.unique(), names.id(), names.name(), names.mail())
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new);
    }

    private boolean isRight(String dn, String password, Deadline deadline) throws LDAPException {
        try {
            SimpleBindRequest request = new SimpleBindRequest(dn, password);
            BindResult result = connections.showPassword(connection -> {
                request.setResponseTimeoutMillis(millis(deadline));
                return connection.bind(request);
            });
            return result.getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (WRONG.contains(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    private Optional<ProviderPerson> person(SearchResultEntry entry, String login, Deadline deadline)
            throws LDAPException {
        DirectoryUse.Attributes names = use.people().attributes();
        Optional<String> subject = EntryName.of(entry, names.unique());
        if (subject.isEmpty()) {
            LOG.warning(() -> "the directory has a person without " + names.unique() + ", who cannot sign in: "
                    + LogText.oneLine(entry.getDN()));
            return Optional.empty();
        }
        String id = id(entry, login);
        Set<String> theirs = groups.isOn()
                ? connections.lookUp(connection -> groups.of(entry.getDN(), id, connection, deadline))
                : null;
        return Optional.of(new ProviderPerson(
                DirectoryPasswords.NAME,
                DirectoryPasswords.NAME,
                subject.get(),
                null,
                id,
                names.name().isEmpty() ? null : AccountFields.usableName(entry.getAttributeValue(names.name())),
                names.mail().isEmpty() ? null : AccountFields.usableEmail(entry.getAttributeValue(names.mail())),
                theirs));
    }

    /** The one that was typed, if there are several. */
    private String id(SearchResultEntry entry, String login) {
        String[] ids = entry.getAttributeValues(use.people().attributes().id());
        if (ids == null) {
            return null;
        }
        return Stream.of(ids).filter(login::equalsIgnoreCase).findFirst().orElse(ids[0]);
    }

    /**
     * Tells the unique names of all who are there, page by page, and answers how many they are.
     *
     * @throws LDAPException not all were told
     */
    int list(Consumer<String> person, Duration time) throws LDAPException {
        Deadline deadline = Deadline.in(time);
        String unique = use.people().attributes().unique();
        Filter all = use.people().there(use.people().filter().withAny());
        SearchRequest request = request(use.people().base(), all, unique);
        return connections.lookUp(connection -> {
            AtomicInteger told = new AtomicInteger();
            PagedSearch.run(connection, request, deadline, entry -> EntryName.of(entry, unique)
                    .ifPresent(name -> {
                        told.incrementAndGet();
                        person.accept(name);
                    }));
            return told.get();
        });
    }

    static SearchRequest request(String base, Filter filter, String... attributes) {
        SearchRequest request = new SearchRequest(base, SearchScope.SUB, filter, attributes);
        request.setDerefPolicy(DereferencePolicy.NEVER);
        request.setFollowReferrals(false);
        return request;
    }

    static SearchResult search(LDAPConnection connection, SearchRequest request, Deadline deadline)
            throws LDAPException {
        request.setResponseTimeoutMillis(millis(deadline));
        return connection.search(request);
    }

    /** Never 0, which would be for ever. */
    private static long millis(Deadline deadline) throws LDAPException {
        long left = deadline.left().toMillis();
        if (left <= 0) {
            throw new LDAPException(ResultCode.TIMEOUT, "the time is over");
        }
        return left;
    }

    @Override
    public void close() {
        connections.close();
    }
}
