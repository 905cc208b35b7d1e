package org.carillon.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.Refuses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What endpoints say of their refusals is what the code below them can do. */
class RefusesTest {
    private static final Reachable CODE = new Reachable();

    static List<JavaMethod> endpoints() {
        return CODE.endpoints();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anEndpointNamesTheRefusalsThatTheCodeBelowItNames(JavaMethod endpoint) {
        Set<ApiError> known = Endpoint.ofEvery(endpoint.reflect());
        Set<ApiError> named = EnumSet.noneOf(ApiError.class);
        for (Refuses refuses : endpoint.reflect().getAnnotationsByType(Refuses.class)) {
            named.addAll(List.of(refuses.value()));
        }
        Set<ApiError> reached = CODE.refusals(endpoint);
        reached.removeAll(known);

        assertThat(new TreeSet<>(named))
                .as("@Refuses of %s, without what its guards and all endpoints refuse", endpoint.getFullName())
                .isEqualTo(new TreeSet<>(reached));
    }
}
