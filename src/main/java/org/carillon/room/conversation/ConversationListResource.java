package org.carillon.room.conversation;

import static org.carillon.people.guard.Guard.LOGGED_IN;
import static org.carillon.people.guard.Guard.TALK_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.carillon.people.guard.Requires;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.CookieSessions;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.platform.http.Answers;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.QueryFlag;
import org.carillon.platform.http.Refuses;
import org.carillon.platform.json.StreamedList;
import org.carillon.platform.settings.SettingsFingerprint;

/** Lists the caller's conversations. Source: docs/contract/conversations.md 3. */
@RequestScoped
@Path("apps/spreed/api/v4/room")
public class ConversationListResource {
    private static final String MODIFIED_BEFORE = "X-Nextcloud-Talk-Modified-Before";

    @Inject
    ConversationViewer views;

    @Inject
    CurrentCaller caller;

    @Inject
    CookieSessions cookies;

    @Inject
    SettingsFingerprint fingerprint;

    @Inject
    Clock clock;

    /**
     * The caller's conversations; with {@code modifiedSince} (seconds) only those active at or after it, with
     * {@code includeStatus} also those with one partner, and the partner's status.
     */
    @GET
    @Requires({TALK_ALLOWED, LOGGED_IN})
    @Answers(
            value = ConversationView.class,
            list = true,
            headers = {SettingsFingerprint.HEADER, MODIFIED_BEFORE})
    @Refuses(ApiError.CONVERSATION_NOT_FOUND)
    public Response list(
            @QueryParam("modifiedSince") String modifiedSince,
            @QueryParam("includeStatus") @DefaultValue("0") QueryFlag includeStatus) {
        Instant now = clock.instant();
        Caller reader = caller.get();
        WantedConversations wanted =
                new WantedConversations(seconds(modifiedSince), includeStatus.isSet(), cookies.all());
        StreamedList<ConversationView> list = StreamedList.of(
                ConversationViewer.PART,
                last -> views.list(
                        reader, wanted, last == null ? 0 : last.actor().attendeeId()));
        return Response.ok(list)
                .header(SettingsFingerprint.HEADER, fingerprint.value())
                .header(MODIFIED_BEFORE, String.valueOf(now.getEpochSecond()))
                .build();
    }

    /** Lenient, as clients send all kinds of text here: what is no time since 1970 is 0. */
    private static Instant seconds(String text) {
        return text != null && text.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(text))
                : Instant.EPOCH;
    }
}
