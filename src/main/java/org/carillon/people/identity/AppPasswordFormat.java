package org.carillon.people.identity;

import java.util.regex.Pattern;

/** The form of app passwords: 72 random letters and digits, kept only as SHA-256. */
final class AppPasswordFormat {
    private static final int LENGTH = 72;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    private AppPasswordFormat() {}

    static String generate() {
        return Secrets.random(LENGTH);
    }

    static boolean looksLikeOne(String password) {
        return FORM.matcher(password).matches();
    }

    static String hash(String token) {
        return Secrets.hash(token);
    }
}
