package org.carillon.people.provisioning;

import static org.carillon.people.guard.Guard.ADMIN;
import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.regex.Pattern;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Audited;
import org.carillon.people.guard.Requires;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.http.RequestPath;
import org.carillon.platform.settings.Settings;

/** Settings that administrators change at run time. Source: docs/contract/set-up.md 3. */
@RequestScoped
@Path("apps/provisioning_api/api/v1/config/apps/{app}/{key}")
public class AppSettingResource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final int LONGEST_VALUE = 8000;

    @Inject
    Settings settings;

    /** The stored value; empty when none is stored. */
    @GET
    @Audited(ActKind.ADMINISTRATION_READ)
    @Requires({LOGGED_IN, ADMIN})
    public Map<String, String> get(@PathParam("app") String app, @PathParam("key") String key) {
        return Map.of("data", settings.stored(app, key).orElse(""));
    }

    /** Stores a value, in force at the next request. */
    @POST
    @Audited(ActKind.SETTING_CHANGED)
    @Requires({LOGGED_IN, ADMIN})
    public void put(@PathParam("app") String app, @PathParam("key") String key, ChangeSetting request) {
        if (request.value() == null
                || CodePoints.exceed(request.value(), LONGEST_VALUE)
                || !isName(app)
                || !isName(key)) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        settings.put(app, key, request.value());
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && RequestPath.canCarry(text);
    }

    /** Removes the stored value; the default holds again. */
    @DELETE
    @Audited(ActKind.SETTING_REMOVED)
    @Requires({LOGGED_IN, ADMIN})
    public void remove(@PathParam("app") String app, @PathParam("key") String key) {
        settings.remove(app, key);
    }

    /**
     * Body of "change setting".
     *
     * @param value up to 8,000 characters
     */
    public record ChangeSetting(String value) {}
}
