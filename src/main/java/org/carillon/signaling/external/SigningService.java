package org.carillon.signaling.external;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.KeyPair;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.Secrets;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.cluster.ClusterLockRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * What tickets and tokens are signed with, made by the first request on any node that needs it: the others wait for the
 * lock and find it. Source: docs/contract/signaling.md 6.3 and 6.4.
 */
@ApplicationScoped
@Transactional
class SigningService {
    private static final String LOCK = "signaling-secrets";
    private static final String GUESTS = "";
    private static final int SECRET_LENGTH = 255;

    @Inject
    SigningRepository signing;

    @Inject
    UserRepository users;

    @Inject
    ClusterLockRepository locks;

    /**
     * The secret of the account, or that of all guests.
     *
     * @throws ApiException NOT_LOGGED_IN when the account was deleted meanwhile
     */
    String secretOf(Caller caller) {
        String owner = caller.isUser() ? caller.userId() : GUESTS;
        return signing.findSecret(owner).orElseGet(() -> make(owner)).secret();
    }

    /** The keys of the algorithm, stored for good when this returns. */
    @Transactional(REQUIRES_NEW)
    KeyPair keys(TokenAlgorithm algorithm) {
        return signing.findKey(algorithm).orElseGet(() -> make(algorithm)).keys(algorithm);
    }

    void remove(@Observes UserDeleted deleted) {
        signing.removeSecretOf(deleted.userId());
    }

    private TicketSecret make(String owner) {
        if (owner.equals(GUESTS)) {
            locks.hold(LOCK);
        } else if (users.lock(owner).isEmpty()) {
            throw new ApiException(ApiError.NOT_LOGGED_IN);
        }
        return signing.findSecret(owner)
                .orElseGet(() -> signing.add(new TicketSecret(owner, Secrets.random(SECRET_LENGTH))));
    }

    private TokenKey make(TokenAlgorithm algorithm) {
        locks.hold(LOCK);
        return signing.findKey(algorithm).orElseGet(() -> signing.add(new TokenKey(algorithm, algorithm.generate())));
    }
}
