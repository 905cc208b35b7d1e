package org.carillon.people.identity;

/** The form of app passwords: 72 random letters and digits, kept only as SHA-256. */
final class AppPasswordFormat {
    private static final int LENGTH = 72;

    private AppPasswordFormat() {}

    static String generate() {
        return Secrets.random(LENGTH);
    }

    static boolean looksLikeOne(String password) {
        return password.length() == LENGTH;
    }

    static String hash(String token) {
        return Secrets.hash(token);
    }
}
