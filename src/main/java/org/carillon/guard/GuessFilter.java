package org.carillon.guard;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carillon.identity.CurrentCaller;
import org.carillon.ocs.ApiError;
import org.carillon.ocs.ApiExceptionMapper;
import org.carillon.protection.FailedAttempts;
import org.carillon.protection.FormerTokens;
import org.carillon.protection.Protection;
import org.carillon.protection.Subject;

/**
 * Makes those wait who have guessed wrong, without a thread, and counts wrong guesses at tokens and passwords of
 * conversations. A servlet filter, as those of JAX-RS can not wait (docs/adr/0022).
 *
 * <p>Source: docs/contract/protection.md 1.
 */
@WebFilter(
        urlPatterns = "/ocs/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC},
        asyncSupported = true)
public class GuessFilter extends HttpFilter {
    /** Request attribute: whether the caller has guessed wrong too often. */
    static final String OVER = "org.carillon.guard.over";

    private static final String WAITED = "org.carillon.guard.waited";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FailedAttempts attempts;

    @Inject
    private transient FormerTokens former;

    @Inject
    private transient CurrentCaller caller;

    @Resource
    private transient ManagedScheduledExecutorService executor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC && request.getAttribute(WAITED) == null) {
            chain.doFilter(request, response);
            return;
        }
        Guesses guesses = Guesses.of(request, caller.get(), former);
        if (request.getAttribute(WAITED) == null) {
            request.setAttribute(WAITED, true);
            boolean over = guesses.subjects().entrySet().stream()
                    .anyMatch(guess -> attempts.isOver(guess.getKey(), guess.getValue()));
            request.setAttribute(OVER, over);
            boolean refused = over
                    || caller.refusal()
                            .filter(ApiError.TOO_MANY_ATTEMPTS::equals)
                            .isPresent();
            Duration delay = refused ? Duration.ZERO : delay(guesses);
            if (!delay.isZero()) {
                response.setHeader("X-Nextcloud-Bruteforce-Throttled", delay.toMillis() + "ms");
                AsyncContext waiting = request.startAsync();
                waiting.setTimeout(0);
                Future<?> unused = executor.schedule(() -> waiting.dispatch(), delay.toMillis(), TimeUnit.MILLISECONDS);
                return;
            }
        }
        request.removeAttribute(WAITED);
        chain.doFilter(request, response);
        if (!former.contains(guesses.token())) { // it may be deleted by now
            learn(guesses, request, response);
        }
    }

    private Duration delay(Guesses guesses) {
        Duration longest = caller.delay();
        for (Map.Entry<Protection, List<Subject>> guess : guesses.subjects().entrySet()) {
            Duration delay = attempts.delay(guess.getKey(), guess.getValue());
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }

    private void learn(Guesses guesses, HttpServletRequest request, HttpServletResponse response) {
        Object refusal = request.getAttribute(ApiExceptionMapper.REFUSAL);
        guesses.subjects().forEach((guessed, subjects) -> {
            if (refusal == wrong(guessed)) {
                attempts.note(guessed, subjects);
            } else if (refusal == null && guesses.join() && response.getStatus() < 300) {
                attempts.forget(guessed, subjects);
            }
        });
    }

    private static ApiError wrong(Protection guessed) {
        return switch (guessed) {
            case LOGIN -> ApiError.WRONG_CREDENTIALS; // counted where it is checked
            case ROOM_TOKEN -> ApiError.CONVERSATION_UNKNOWN;
            case ROOM_PASSWORD -> ApiError.WRONG_CONVERSATION_PASSWORD;
        };
    }
}
