package org.carillon.people.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Outcome;
import org.carillon.people.audit.RefusedActs;
import org.carillon.people.audit.Target;
import org.carillon.platform.http.RequestParameters;
import org.carillon.platform.ocs.OcsRefusal;

/** Records that an operation was refused, or broke: what its path names, and whom its parameters name. */
class RefusalRecorder implements ContainerResponseFilter {
    private static final int FAULTS = 500;

    /** Parameters that say whom or what an operation is about; none of them is a secret. */
    private static final List<String> TOLD =
            List.of("attendeeId", "newParticipant", "source", "userid", "groupid", "key");

    private final ActKind kind;
    private final RefusedActs refused;
    private final HttpServletRequest servletRequest;

    RefusalRecorder(ActKind kind, RefusedActs refused, HttpServletRequest servletRequest) {
        this.kind = kind;
        this.refused = refused;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof OcsRefusal refusal) {
            Outcome outcome = refusal.error().status() < FAULTS ? Outcome.REFUSED : Outcome.FAILED;
            Act act = Act.of(kind, target(request.getUriInfo()))
                    .notDone(outcome, refusal.error().name());
            RequestParameters sent = RequestParameters.of(servletRequest);
            for (String name : TOLD) {
                String value = sent.text(name).orElse(null);
                act = value == null ? act : act.with(name, value);
            }
            refused.note(act);
        }
    }

    private static Target target(UriInfo address) {
        String token = address.getPathParameters().getFirst("token");
        String app = address.getPathParameters().getFirst("app");
        String id = address.getPathParameters().getFirst("id");
        if (token != null) {
            return Target.conversation(token, "");
        }
        if (app != null) {
            return Target.setting(app, address.getPathParameters().getFirst("key"));
        }
        if (id == null) {
            return Target.NONE;
        }
        return address.getPath().contains("cloud/groups") ? Target.group(id) : Target.user(id);
    }
}
