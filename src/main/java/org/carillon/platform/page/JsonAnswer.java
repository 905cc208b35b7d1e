package org.carillon.platform.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.json.JsonValues;

/** How servlets outside of the API answer programs: with bare JSON. Source: docs/contract/pages.md 1. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** Answers with the value as {@link JsonValues#text} writes it. */
    public static void send(HttpServletResponse response, int status, Object value) throws IOException {
        Page.send(response, status, "application/json", JsonValues.text(value));
    }

    /** Answers with the data of a refusal, and with when to come back if it is known. */
    public static void refuse(ApiException refusal, HttpServletResponse response) throws IOException {
        Page.sayWhen(refusal.error(), response);
        send(response, refusal.error().status(), refusal.data());
    }
}
