package org.carillon.people.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.regex.Pattern;
import org.carillon.platform.address.BaseUrl;

/**
 * Where people go on after signing in: to pages of this application, and nowhere else. Source: docs/contract/sign-in.md
 * 4.
 */
@ApplicationScoped
class OwnRedirect {
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    private static final Pattern SEVERAL_MEANINGS = Pattern.compile("//|(?i)%(2e|2f|5c|0.|1.|7f)|/\\.{1,2}(?:[/?]|$)");
    private static final int LONGEST = 2_000;

    @Inject
    BaseUrl baseUrl;

    /** The path that was asked for, if it is one of ours; else the start page. Null is as if nothing was asked for. */
    String of(String asked) {
        return asked != null && isOwn(asked) ? asked : baseUrl.path() + "/";
    }

    private boolean isOwn(String path) {
        int query = path.indexOf('?');
        String before = query < 0 ? path : path.substring(0, query);
        return path.length() <= LONGEST
                && PLAIN.matcher(path).matches()
                && !SEVERAL_MEANINGS.matcher(before).find()
                && isAddress(path)
                && before.startsWith(baseUrl.path() + "/");
    }

    private static boolean isAddress(String path) {
        try {
            URI address = URI.create(path);
            return address.getRawAuthority() == null && address.getScheme() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
