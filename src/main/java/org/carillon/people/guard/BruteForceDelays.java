package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carillon.people.identity.CurrentCaller;
import org.carillon.people.protection.FailedAttempts;
import org.carillon.people.protection.ProtectedSecret;
import org.carillon.people.protection.Subject;
import org.carillon.platform.http.RequestPath;

/** How long a request waits after failed attempts of its caller. Source: docs/contract/protection.md 1. */
@ApplicationScoped
class BruteForceDelays {
    @Inject
    ProtectedPaths paths;

    @Inject
    FailedAttempts attempts;

    @Inject
    CurrentCaller caller;

    @Inject
    CountedCaller counted;

    /** Zero for most, and for who is refused in any case. */
    Duration of(HttpServletRequest request) {
        if (caller.attempt().filter(attempt -> !attempt.isDecided()).isPresent()) {
            return caller.delay(); // nobody knows yet who it is
        }
        if (caller.refusal().filter(refusal -> refusal.status() == 429).isPresent()) {
            return Duration.ZERO;
        }
        Optional<ProtectedPaths.Protected> address = paths.at(request.getMethod(), path(request));
        return address.map(found -> longest(found, caller.delay())).orElse(caller.delay());
    }

    private Duration longest(ProtectedPaths.Protected address, Duration other) {
        Duration longest = other;
        for (ProtectedSecret protection : address.secrets()) {
            List<Subject> subjects = protection == ProtectedSecret.ROOM_PASSWORD
                    ? counted.subjects(address.token().text())
                    : counted.subjects();
            if (subjects.stream()
                    .anyMatch(subject -> !subject.isShared() && attempts.isOver(protection, List.of(subject)))) {
                return Duration.ZERO;
            }
            Duration delay = attempts.delay(protection, subjects);
            longest = delay.compareTo(longest) > 0 ? delay : longest;
        }
        return longest;
    }

    /** As the server has decoded it. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return RequestPath.collapse(request.getServletPath() + (rest == null ? "" : rest));
    }
}
