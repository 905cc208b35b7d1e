package org.carillon.platform.ocs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The older entry point: the same resources as {@link OcsV2Application}, answered by the v1 rules.
 *
 * <p>Source: docs/contract/envelope.md 1 and 3.
 */
@ApplicationPath(OcsV1Application.PATH)
public class OcsV1Application extends Application {
    static final String PATH = "ocs/v1.php";
}
