package org.carillon.people.ldap;

import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** By which certificates those of directories are checked. */
final class DirectoryTrust {
    private DirectoryTrust() {}

    /**
     * What TLS is spoken with.
     *
     * @param file certificates of authorities in PEM; empty: those that come with Java count
     */
    static SSLContext context(Optional<Path> file) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(file.isPresent() ? store(file.get()) : null);
        return new SSLUtil(trust.getTrustManagers()).createSSLContext();
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (all.isEmpty()) {
                throw new CertificateException("no certificate in it");
            }
            for (Certificate one : all) {
                store.setCertificateEntry("authority" + store.size(), one);
            }
        }
        return store;
    }
}
