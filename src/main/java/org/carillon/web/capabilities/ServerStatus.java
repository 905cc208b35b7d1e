package org.carillon.web.capabilities;

/**
 * What everybody may know of the server, as it stands in {@code status.php}. Source: docs/contract/pages.md 2.
 *
 * @param installed always
 * @param maintenance whether all requests are refused
 * @param needsDbUpgrade never
 * @param version of the server whose clients are served, four numbers
 * @param versionstring the same for people
 * @param edition empty
 * @param productname of this server
 * @param extendedSupport never
 */
public record ServerStatus(
        boolean installed,
        boolean maintenance,
        boolean needsDbUpgrade,
        String version,
        String versionstring,
        String edition,
        String productname,
        boolean extendedSupport) {}
