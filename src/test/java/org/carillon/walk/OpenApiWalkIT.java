package org.carillon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.carillon.people.guard.Guard;
import org.carillon.testing.DeployedTalk;
import org.carillon.testing.Snapshot;
import org.carillon.walk.ResourceMethods.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input for every operation of the OpenAPI document, in every role. */
class OpenApiWalkIT extends DeployedTalk {
    private static final Logger LOG = Logger.getLogger(OpenApiWalkIT.class.getName());
    private static final List<Endpoint> ENDPOINTS = ResourceMethods.find();
    private static final AttemptHistory TALLY = new AttemptHistory();
    private static Foreign foreign;

    static List<Operation> operations() throws IOException, InterruptedException {
        return ApiDocument.read().operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badInputIsRefusedInTheEnvelopeAndChangesNothing(Operation operation) {
        if (foreign == null) {
            foreign = Foreign.create(talk);
        }
        TALLY.count(operation);

        Walk walk = new Walk(operation, guards(operation), new Scene(talk, foreign), TALLY);

        assertThat(walk.faults()).isEmpty();
    }

    @Test
    void aChangeWouldBeSeen() {
        Scene scene = new Scene(talk, Foreign.create(talk));
        Snapshot before = scene.snapshot();
        assertThat(before.changedIn(scene.snapshot())).isEmpty();

        Operation rename =
                new Operation("PUT", "/apps/spreed/api/v4/room/{token}", List.of(), List.of(), List.of("roomName"));
        new Attempt(rename, scene).by(scene.actor(Role.OWNER)).send().ok();

        assertThat(before.changedIn(scene.snapshot()))
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(line -> line.startsWith("conversation:"));
    }

    @Test
    void everyMethodOfAResourceIsDocumented() throws Exception {
        assertThat(operations().stream().map(Operation::key))
                .containsExactlyInAnyOrderElementsOf(ENDPOINTS.stream()
                        .map(endpoint -> endpoint.operation().key())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyFieldOfABodyIsDocumented(Operation operation) {
        assertThat(operation.body())
                .containsExactlyInAnyOrderElementsOf(
                        endpoint(operation).operation().body());
    }

    @AfterAll
    static void tell() {
        LOG.info(() -> "Bad input: " + TALLY);
    }

    private static Set<Guard> guards(Operation operation) {
        return endpoint(operation).guards();
    }

    private static Endpoint endpoint(Operation operation) {
        return ENDPOINTS.stream()
                .filter(endpoint -> endpoint.operation().isCalledLike(operation))
                .findFirst()
                .orElseThrow();
    }
}
