package org.carillon.platform.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.carillon.platform.http.ApiException;

/** Answers programs outside of the API, refusals too: with bare JSON. Source: docs/contract/pages.md 1. */
public abstract class JsonServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void refuse(ApiException refusal, HttpServletResponse response) throws IOException {
        JsonAnswer.refuse(refusal, response);
    }
}
