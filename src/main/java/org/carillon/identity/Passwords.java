package org.carillon.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords with the platform's PBKDF2. Checking one takes a tenth of a second on purpose; so successes are
 * remembered under a keyed hash of account, password and stored hash. A changed password has another stored hash and is
 * therefore checked anew. Failures are not remembered.
 */
@ApplicationScoped
public class Passwords {
    private static final int REMEMBERED = 10_000;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    /** Cost of one check, at least 1,024; a lower one than the default is for tests alone. */
    @Inject
    @ConfigProperty(name = "carillon.password.iterations", defaultValue = "210000")
    String iterations;

    private final Set<String> successes = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));
    private final byte[] key = new byte[32];
    private String hashOfNobody;

    @PostConstruct
    void start() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", iterations,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        new SecureRandom().nextBytes(key);
        hashOfNobody = hash("nobody");
    }

    /** The hash to store, salted: the same password never gives the same text. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /**
     * Whether the password is right.
     *
     * @param owner what the password belongs to: the same for the same stored hash
     */
    public boolean matches(String owner, String password, String storedHash) {
        String success = fingerprint(owner, password, storedHash);
        if (successes.contains(success)) {
            return true;
        }
        boolean right = pbkdf2.verify(password.toCharArray(), storedHash);
        if (right) {
            successes.add(success);
        }
        return right;
    }

    /** Takes as long as a real check, so that unknown accounts can not be told by the clock. */
    void pretendToCheck(String password) {
        pbkdf2.verify(password.toCharArray(), hashOfNobody);
    }

    private String fingerprint(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((byte) (bytes.length >> 8));
                mac.update((byte) bytes.length);
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the platform lacks HmacSHA256", e);
        }
    }
}
