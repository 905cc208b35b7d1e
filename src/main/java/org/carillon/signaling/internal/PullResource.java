package org.carillon.signaling.internal;

import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.carillon.people.guard.BruteForceProtection;
import org.carillon.people.guard.CurrentAdmission;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Receipted;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.ocs.LateAnswers;

/** Internal signaling: the pull. Source: docs/contract/signaling.md 2 and 5. */
@RequestScoped
@Path("apps/spreed/api/v3/signaling/{token: [a-z0-9]{4,30}}")
public class PullResource {
    /** Read by the guards; here for the OpenAPI document. */
    @PathParam("token")
    String token;

    @Inject
    PullSteps steps;

    @Inject
    PullWaitingList waiting;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAdmission admission;

    @Inject
    LateAnswers late;

    /** Waits for messages and news of the conversation, a while, without a thread; tells who is there. */
    @GET
    @BruteForceProtection(nothingBecause = "the session of the cookie decides, and no token has one that nobody joined")
    @Requires(TALK_ALLOWED)
    @Answers(value = SignalingElement.class, list = true)
    @Refuses(
            value = {
                ApiError.INTERNAL_SIGNALING_DISABLED,
                ApiError.SIGNALING_SESSION_GONE,
                ApiError.SIGNALING_SESSION_REPLACED
            },
            data = String.class)
    @Refuses(
            value = {ApiError.SIGNALING_SESSION_GONE, ApiError.SIGNALING_SESSION_REPLACED},
            data = SignalingElement.class,
            list = true)
    public CompletionStage<Response> pull() {
        PullSteps.Begun begun = steps.begin(admission.token(), caller.get(), admission.boundSessionId());
        return late.answer(begun.answer(), answer -> answer(begun.pull(), answer));
    }

    /** Without it, a server would take messages for an answer that has no body. */
    @HEAD
    @BruteForceProtection(nothingBecause = "it answers all the same")
    @Requires(TALK_ALLOWED)
    @Answers(status = 405)
    public Response noHead() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED).build();
    }

    private Response answer(WaitingPull pull, PullAnswer answer) {
        List<SignalingElement> elements = answer.elements();
        return Response.ok(
                        answer.messages().isEmpty()
                                ? elements
                                : new Receipted(elements, waiting.receipt(pull, answer), pull.mayBeDeserted()))
                .build();
    }
}
