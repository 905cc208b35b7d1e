package org.carillon.testing;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.LDAPSDKException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A directory in this process, which answers, does not, or answers with nonsense, as tests say. It has the tree
 * {@code dc=example,dc=org} with {@code ou=people} and {@code ou=groups}, and the account that people are looked up by.
 */
public final class MemoryDirectory implements AutoCloseable {
    public static final String BASE = "dc=example,dc=org";
    public static final String PEOPLE = "ou=people," + BASE;
    public static final String GROUPS = "ou=groups," + BASE;
    public static final String READER = "cn=reader," + BASE;
    public static final String SECRET = "of the reader";

    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final InMemoryDirectoryServer server;
    private volatile boolean silent;
    private volatile ResultCode failure;

    private MemoryDirectory(InMemoryListenerConfig listener, int sizeLimit) throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(listener);
        config.addAdditionalBindCredentials(READER, SECRET);
        config.setSchema(null);
        config.setMaxSizeLimit(sizeLimit);
        config.addInMemoryOperationInterceptor(new Faults());
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: " + GROUPS, "objectClass: organizationalUnit", "ou: groups");
        server.startListening();
        searches.set(0);
        binds.set(0);
    }

    /** Without any protection. */
    public static MemoryDirectory plain(int port) {
        return plain(port, 0);
    }

    /** The same; it tells no more entries at a time than that, 0: any number. */
    public static MemoryDirectory plain(int port, int sizeLimit) {
        return listening(() -> InMemoryListenerConfig.createLDAPConfig("test", here(), port, null), sizeLimit);
    }

    /** By TLS from the first byte on. */
    public static MemoryDirectory ldaps(int port, TestCertificate certificate) {
        return listening(
                () -> InMemoryListenerConfig.createLDAPSConfig(
                        "test", here(), port, certificate.context().getServerSocketFactory(), null),
                0);
    }

    /** By TLS for who asks for it. */
    public static MemoryDirectory startTls(int port, TestCertificate certificate) {
        return listening(
                () -> InMemoryListenerConfig.createLDAPConfig(
                        "test", here(), port, certificate.context().getSocketFactory()),
                0);
    }

    private static MemoryDirectory listening(Listener listener, int sizeLimit) {
        try {
            return new MemoryDirectory(listener.make(), sizeLimit);
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }

    /** A person whose password is their name and then {@code -secret}. */
    public void addPerson(String uid, String... more) {
        String[] lines = {
            "dn: uid=" + uid + "," + PEOPLE,
            "objectClass: inetOrgPerson",
            "uid: " + uid,
            "cn: " + uid + " of the directory",
            "sn: " + uid,
            "mail: " + uid + "@example.org",
            "employeeNumber: number of " + uid,
            "userPassword: " + uid + "-secret"
        };
        add(lines, more);
    }

    /** A group with members by their names. */
    public void addGroup(String name, String... members) {
        String[] lines = {"dn: cn=" + name + "," + GROUPS, "objectClass: groupOfNames", "cn: " + name};
        String[] more = new String[members.length];
        for (int i = 0; i < members.length; i++) {
            more[i] = "member: " + members[i];
        }
        add(lines, more);
    }

    public static String person(String uid) {
        return "uid=" + uid + "," + PEOPLE;
    }

    public static String group(String name) {
        return "cn=" + name + "," + GROUPS;
    }

    private void add(String[] lines, String[] more) {
        String[] all = new String[lines.length + more.length];
        System.arraycopy(lines, 0, all, 0, lines.length);
        System.arraycopy(more, 0, all, lines.length, more.length);
        change(() -> server.add(all));
    }

    /** Gives an attribute of a person another value. */
    public void replace(String uid, String attribute, String value) {
        change(() -> server.modify(person(uid), new Modification(ModificationType.REPLACE, attribute, value)));
    }

    public void removePerson(String uid) {
        change(() -> server.delete(person(uid)));
    }

    private void change(Change change) {
        try {
            change.make();
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it takes questions and does not answer them. */
    public void beSilent() {
        silent = true;
    }

    /** From now on it answers searches with this, null: as it should. */
    public void failWith(ResultCode code) {
        failure = code;
    }

    /** How many searches have come. */
    public int searches() {
        return searches.get();
    }

    /** How many passwords were shown to it. */
    public int binds() {
        return binds.get();
    }

    /** Ends all connections; new ones are taken. */
    public void dropConnections() {
        server.closeAllConnections(false);
    }

    @Override
    public void close() {
        closing.countDown();
        server.shutDown(true);
    }

    /** Does what the tests want. */
    private final class Faults extends InMemoryOperationInterceptor {
        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            searches.incrementAndGet();
            keepSilent();
            if (failure != null) {
                throw new LDAPException(failure, "a test wants it");
            }
        }

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
            binds.incrementAndGet();
            keepSilent();
        }

        private void keepSilent() throws LDAPException {
            if (!silent) {
                return;
            }
            try {
                if (!closing.await(1, TimeUnit.MINUTES)) {
                    throw new LDAPException(ResultCode.OTHER, "nobody has ended it");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Listener {
        InMemoryListenerConfig make() throws LDAPSDKException;
    }

    private interface Change {
        void make() throws LDAPSDKException;
    }
}
