package org.carillon.channel.push;

import static org.carillon.people.guard.Guard.LOGGED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.OpenAnswer;
import org.carillon.platform.turn.Turns;

/** The events stream of the caller's device. Source: docs/contract/rings.md 3. */
@RequestScoped
@Path("apps/carillon/api/v1/events")
public class EventsResource {
    private static final String EVENT_STREAM = "text/event-stream;charset=utf-8";

    @Inject
    EventStreamOpener events;

    @Inject
    CurrentCaller caller;

    @Inject
    Turns turns;

    /** Goes on until the device leaves. Suspended, it is no answer of the resource's: it is written past it. */
    @GET
    @Requires(value = LOGGED_IN, fromOwnPage = true)
    @Answers(mediaType = "text/event-stream")
    public void stream(
            @Suspended AsyncResponse suspended,
            @Context HttpServletRequest request,
            @HeaderParam("Last-Event-ID") String lastEventIdHeader,
            @QueryParam("lastEventId") String lastEventId,
            @HeaderParam(HttpHeaders.USER_AGENT) String client)
            throws IOException {
        OptionalLong known = Stream.of(lastEventIdHeader, lastEventId)
                .filter(text -> text != null && text.matches("[0-9]{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
        EventStream stream = events.open(caller.get(), known, client);
        try {
            OpenAnswer answer = new OpenAnswer(request, stream, turns.later());
            stream.writeTo(answer);
            answer.begin(EVENT_STREAM);
        } catch (IOException | RuntimeException e) {
            stream.ended();
            throw e;
        }
    }

    /** Without it, a server would begin a stream that has no body. */
    @HEAD
    @Requires(value = LOGGED_IN, fromOwnPage = true)
    @Answers(status = 405)
    public Response noHead() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED).build();
    }
}
