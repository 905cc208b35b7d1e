package org.carillon.platform.ocs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The main entry point: every resource, with HTTP status and envelope code in step.
 *
 * <p>Source: docs/contract/envelope.md 1 and 3.
 */
@ApplicationPath("ocs/v2.php")
public class OcsV2Application extends Application {}
