package org.carillon.testing;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.OID;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.PKCS8PrivateKey;
import com.unboundid.util.ssl.cert.PublicKeyAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that vouches for itself and for one host.
 *
 * @param pem the certificate
 * @param key its private key
 */
public record TestCertificate(String pem, PrivateKey key) {
    private static final char[] PASSWORD = "of tests".toCharArray();
    private static final int BITS = 2048;
    private static final OID SUBJECT_ALTERNATIVE_NAME = new OID("2.5.29.17");
    private static final byte DNS_NAME = (byte) 0x82;

    /** A new one, for a host by its name. */
    public static TestCertificate of(String host) {
        try {
            long now = Clock.systemUTC().millis();
            ObjectPair<X509Certificate, KeyPair> made = X509Certificate.generateSelfSignedCertificate(
                    SignatureAlgorithmIdentifier.SHA_256_WITH_RSA,
                    PublicKeyAlgorithmIdentifier.RSA,
                    BITS,
                    new DN("cn=" + host),
                    now - Duration.ofHours(1).toMillis(),
                    now + Duration.ofDays(1).toMillis(),
                    new X509CertificateExtension(
                            SUBJECT_ALTERNATIVE_NAME,
                            false,
                            new ASN1Sequence(new ASN1OctetString(DNS_NAME, host)).encode()));
            return new TestCertificate(
                    made.getFirst().toPEMString(), made.getSecond().getPrivate());
        } catch (CertException | LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the certificate alone, for who is to trust it. */
    public Path write(Path file) {
        return write(file, pem);
    }

    /** Writes the key alone. */
    public Path writeKey(Path file) {
        try {
            return write(file, new PKCS8PrivateKey(key.getEncoded()).toPEMString());
        } catch (CertException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server speaks TLS with. */
    public SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            Certificate certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            store.setKeyEntry("server", key, PASSWORD, new Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
