package org.carillon.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which version of Carillon this is. The build writes it into the archive; nobody sets it, so no catalogue lists it. */
@ApplicationScoped
public class BuildVersion {
    @Inject
    @ConfigProperty(name = "carillon.version")
    String version;

    /** The version of this build, as {@code 1.2.0}. */
    public String text() {
        return version;
    }
}
