package org.carillon.people.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carillon.people.audit.Act;
import org.carillon.people.audit.ActKind;
import org.carillon.people.audit.Target;
import org.carillon.people.identity.AppPasswordService;
import org.carillon.people.identity.Caller;
import org.carillon.people.identity.DeviceKey;
import org.carillon.people.identity.DeviceKind;
import org.carillon.people.identity.LoginsEnded;
import org.carillon.people.identity.Secrets;
import org.carillon.people.identity.User;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserRepository;
import org.carillon.people.protection.Quota;
import org.carillon.people.protection.QuotaCounter;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;
import org.carillon.platform.http.CodePoints;

/**
 * How an app gets an app password without ever seeing the account's: it starts a flow, sends its user to a page in the
 * browser, and asks until somebody let it in there. Tokens are kept as hashes, and the app password is made when the
 * app fetches it, so no stored row gives anything away.
 *
 * <p>Source: docs/contract/pages.md 3.
 */
@ApplicationScoped
@Transactional
class LoginFlowService {
    static final Duration LIFETIME = Duration.ofMinutes(20);
    private static final int TOKEN_LENGTH = 128;
    private static final int LONGEST_NAME = 255;

    @Inject
    LoginFlowRepository flows;

    @Inject
    UserRepository users;

    @Inject
    AppPasswordService appPasswords;

    @Inject
    QuotaCounter bounds;

    @Inject
    Clock clock;

    @Inject
    Event<Object> events;

    /**
     * Begins one for an app that calls itself so; null: it gives no name. Forgets those whose time is up.
     *
     * @throws ApiException TOO_MANY_AT_ONCE
     */
    Tokens start(String appName) {
        flows.removeUntil(oldest());
        if (bounds.isOver(Quota.LOGIN_FLOWS, flows.count(), 1)) {
            throw new ApiException(ApiError.TOO_MANY_AT_ONCE);
        }
        Tokens tokens = new Tokens(Secrets.random(TOKEN_LENGTH), Secrets.random(TOKEN_LENGTH));
        flows.add(new LoginFlow(
                Secrets.hash(tokens.poll()), Secrets.hash(tokens.login()), nameOf(appName), clock.instant()));
        return tokens;
    }

    /** Begins one in the browser in which it will end too; the name as for {@link #start}. */
    PendingFlow startHere(String appName) {
        return open(start(appName).login(), null).orElseThrow();
    }

    /** What {@link #startHere} would begin, for who only looks. */
    PendingFlow look(String appName) {
        return new PendingFlow(0, nameOf(appName), null, null);
    }

    /**
     * The flow that a browser was sent to. The first browser has it for itself.
     *
     * @param known the flow that this browser has opened already; null: none
     */
    Optional<PendingFlow> open(String loginToken, Long known) {
        return waiting(loginToken).filter(flow -> isSame(flow, known) || flows.start(flow.id()));
    }

    /** Whether {@link #open} would find it; it stays free for the first browser. */
    boolean canOpen(String loginToken, Long known) {
        return waiting(loginToken)
                .filter(flow -> isSame(flow, known) || flows.isUnopened(flow.id()))
                .isPresent();
    }

    /** A flow that waits for somebody to let the app in. */
    Optional<PendingFlow> find(long id) {
        return flows.find(id, oldest()).filter(flow -> flow.userId() == null);
    }

    /** Lets the app in; answers false when its time is up, somebody did, or the account is gone by now. */
    boolean grant(long id, Caller caller) {
        Optional<PendingFlow> flow = isEnabled(users.lock(caller)) ? find(id) : Optional.empty();
        boolean granted = flow.isPresent()
                && flows.grant(id, caller.userId(), caller.state().signIn());
        if (granted) {
            events.fire(Act.of(ActKind.APP_LET_IN, Target.user(caller.userId()))
                    .with("name", flow.get().appName()));
        }
        return granted;
    }

    /** Ends a flow where it began, with an app password; empty when its time is up or somebody did. */
    Optional<Granted> letInHere(long id, Caller caller) {
        return find(id).filter(flow -> isEnabled(users.lock(caller)))
                .filter(flow -> flows.remove(flow.id()))
                .map(flow ->
                        granted(caller.userId(), flow.appName(), caller.state().signIn()));
    }

    /** The app password, once somebody let the app in; only the first who asks gets it. */
    Optional<Granted> fetch(String pollToken) {
        return flows.findByPoll(Secrets.hash(pollToken), oldest())
                .filter(flow -> flow.userId() != null)
                .filter(flow -> isEnabled(users.lock(flow.userId())))
                .filter(flow -> flows.remove(flow.id()))
                .map(flow -> granted(flow.userId(), flow.appName(), flow.signIn()));
    }

    /** Whether there is a flow to poll for, let in or not. */
    boolean isKnown(String pollToken) {
        return flows.findByPoll(Secrets.hash(pollToken), oldest()).isPresent();
    }

    private static String nameOf(String appName) {
        String name = appName == null ? "" : appName.strip();
        return CodePoints.storable(CodePoints.cut(name, LONGEST_NAME));
    }

    private Optional<PendingFlow> waiting(String loginToken) {
        return flows.findByLogin(Secrets.hash(loginToken), oldest()).filter(flow -> flow.userId() == null);
    }

    private static boolean isSame(PendingFlow flow, Long known) {
        return known != null && known == flow.id();
    }

    private static boolean isEnabled(Optional<User> account) {
        return account.filter(User::isEnabled).isPresent();
    }

    private Granted granted(String userId, String appName, Long signIn) {
        return new Granted(userId, appPasswords.create(userId, appName, signIn));
    }

    void removeAll(@Observes UserDeleted deleted) {
        flows.removeOf(deleted.userId());
    }

    /** Nobody lets an app in with a login that has ended meanwhile. */
    void removeAll(@Observes LoginsEnded ended) {
        if (ended.isAll()) {
            flows.removeOf(ended.userId());
        } else {
            flows.removeOf(
                    ended.userId(),
                    ended.devices().stream()
                            .filter(device -> device.kind() == DeviceKind.SESSION)
                            .map(DeviceKey::id)
                            .toList());
        }
    }

    private Instant oldest() {
        return clock.instant().minus(LIFETIME);
    }

    /**
     * What a new flow is known by, each 128 letters and digits.
     *
     * @param poll for the app
     * @param login for the browser
     */
    record Tokens(String poll, String login) {}

    /**
     * What the app gets.
     *
     * @param loginName user id
     * @param appPassword shown only here
     */
    record Granted(String loginName, String appPassword) {}
}
