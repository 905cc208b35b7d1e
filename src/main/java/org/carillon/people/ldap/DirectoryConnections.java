package org.carillon.people.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import java.time.Duration;
import java.util.Set;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.carillon.people.ldap.DirectoryUse.Protection;
import org.carillon.people.ldap.DirectoryUse.Server;

/**
 * Connections to the servers of a directory, kept for the next question: some on which people are looked up, and others
 * on which nothing but passwords is shown, once the account of the others has shown that the server answers. The first
 * server that answers is taken. None is opened before it is needed, and referrals are never followed.
 */
final class DirectoryConnections implements AutoCloseable {
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

    /** The connection has been closed meanwhile, by the server or on the way: nothing is known of the answer. */
    private static final Set<ResultCode> LOST = Set.of(ResultCode.SERVER_DOWN, ResultCode.CONNECT_ERROR);

    private final LDAPConnectionPool lookups;
    private final LDAPConnectionPool passwords;

    /**
     * Connects nowhere yet.
     *
     * @param tls null: connections are not protected
     */
    DirectoryConnections(DirectoryUse use, SSLContext tls) throws LDAPException {
        BindRequest account = use.account().dn().isEmpty()
                ? new SimpleBindRequest()
                : new SimpleBindRequest(use.account().dn(), use.account().password());
        lookups = pool(use, tls, account);
        passwords = pool(use, tls, account);
    }

    private static LDAPConnectionPool pool(DirectoryUse use, SSLContext tls, BindRequest account) throws LDAPException {
        SocketFactory sockets =
                use.protection() == Protection.LDAPS ? new TimedSockets(tls, each(use)) : SocketFactory.getDefault();
        PostConnectProcessor begin = use.protection() == Protection.STARTTLS
                ? new StartTLSPostConnectProcessor(new TimedSockets(tls, each(use)))
                : null;
        FailoverServerSet servers = new FailoverServerSet(
                use.servers().stream().map(Server::host).toArray(String[]::new),
                use.servers().stream().mapToInt(Server::port).toArray(),
                sockets,
                options(use),
                account,
                begin);
        servers.setReOrderOnFailover(false);
        servers.setMaxFailoverConnectionAgeMillis(Duration.ofMinutes(1).toMillis());
        LDAPConnectionPool pool = new LDAPConnectionPool(servers, account, 0, use.connections());
        pool.setCreateIfNecessary(true);
        pool.setMaxConnectionAgeMillis(OLDEST.toMillis());
        pool.setConnectionPoolName("carillon directory");
        return pool;
    }

    private static LDAPConnectionOptions options(DirectoryUse use) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        int each = each(use);
        options.setConnectTimeoutMillis(each);
        options.setResponseTimeoutMillis(each);
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setMaxMessageSize(LARGEST_MESSAGE);
        options.setBindWithDNRequiresPassword(true);
        return options;
    }

    /** What each step of connecting to one server may take, so that the next server has its time, too. */
    private static int each(DirectoryUse use) {
        return (int) use.timeout().dividedBy(2L * use.servers().size()).toMillis();
    }

    /** Asks on a connection on which people may be looked up. */
    <T> T lookUp(Question<T> question) throws LDAPException {
        return ask(lookups, question);
    }

    /** Shows a password, on a connection that is good for nothing else. */
    <T> T showPassword(Question<T> question) throws LDAPException {
        return ask(passwords, question);
    }

    /** On one that was kept, and again on a new one when that turns out to be closed. */
    private static <T> T ask(LDAPConnectionPool pool, Question<T> question) throws LDAPException {
        LDAPConnection connection = pool.getConnection();
        T answer;
        try {
            answer = question.ask(connection);
        } catch (LDAPException e) {
            if (!LOST.contains(e.getResultCode())) {
                release(pool, connection, e);
                throw e;
            }
            return askAgain(pool, pool.replaceDefunctConnection(connection), question);
        }
        pool.releaseConnection(connection);
        return answer;
    }

    private static <T> T askAgain(LDAPConnectionPool pool, LDAPConnection connection, Question<T> question)
            throws LDAPException {
        T answer;
        try {
            answer = question.ask(connection);
        } catch (LDAPException e) {
            release(pool, connection, e);
            throw e;
        }
        pool.releaseConnection(connection);
        return answer;
    }

    /** Replaces none: that would take time which the question has used up. */
    private static void release(LDAPConnectionPool pool, LDAPConnection connection, LDAPException failure) {
        if (failure.getResultCode().isConnectionUsable()) {
            pool.releaseConnection(connection);
        } else {
            pool.discardConnection(connection);
        }
    }

    @Override
    public void close() {
        lookups.close();
        passwords.close();
    }

    /** What is asked on one connection; it may be asked twice. */
    interface Question<T> {
        T ask(LDAPConnection connection) throws LDAPException;
    }
}
