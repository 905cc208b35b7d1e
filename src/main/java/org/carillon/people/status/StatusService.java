package org.carillon.people.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carillon.people.identity.UserDeleted;
import org.carillon.people.identity.UserRepository;
import org.carillon.platform.http.ApiError;
import org.carillon.platform.http.ApiException;

/**
 * What users say about themselves, and what shows by itself while they are in a call. Source: docs/contract/status.md.
 */
@ApplicationScoped
@Transactional
public class StatusService {
    /** Later times are beyond what every database stores. */
    private static final long LATEST_SECOND = Instant.MAX.getEpochSecond() / 1_000_000;

    @Inject
    UserStatusRepository statuses;

    @Inject
    UserRepository users;

    @Inject
    UsersInCall marks;

    @Inject
    Clock clock;

    /**
     * The user's status as they read it themselves.
     *
     * @throws ApiException STATUS_NOT_FOUND when they have none and are in no call
     */
    public OwnStatus own(String userId) {
        return get(userId).own();
    }

    /**
     * The user's status as others read it.
     *
     * @throws ApiException STATUS_NOT_FOUND when they have none and are in no call
     */
    public ListedStatus listed(String userId) {
        return get(users.storedId(userId).orElse(userId)).listed();
    }

    /** One page of the statuses of all who ever set one, by user id. */
    public List<ListedStatus> list(int limit, int offset) {
        List<UserStatus> stored = statuses.list(limit, offset);
        List<String> userIds = stored.stream().map(UserStatus::userId).toList();
        return current(userIds, stored).values().stream()
                .map(CurrentStatus::listed)
                .toList();
    }

    /**
     * What others see of each of these users, in two statements for all of them; none for nobody. Offline is also who
     * has no status, and who is invisible.
     */
    public Map<String, ShownStatus> shown(Collection<String> userIds) {
        Map<String, CurrentStatus> known = current(userIds);
        Map<String, ShownStatus> shown = new HashMap<>();
        for (String userId : userIds) {
            CurrentStatus status = known.getOrDefault(userId, CurrentStatus.unknown(userId));
            shown.put(userId, status.shown());
        }
        return shown;
    }

    /** The status of one user, as others see it. */
    public ShownStatus shown(String userId) {
        return shown(List.of(userId)).get(userId);
    }

    /** Whether the user asked not to be disturbed; a call changes nothing about it. */
    public boolean isNotToBeDisturbed(String userId) {
        return shown(userId).status().equals(StatusType.DND.wireName());
    }

    /**
     * Takes a status; a call that the user is in no longer shows.
     *
     * @throws ApiException BAD_PARAMETER
     */
    public OwnStatus choose(String userId, String type) {
        StatusType chosen = StatusType.of(type).orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
        UserStatus status = edit(userId);
        status.choose(chosen);
        return status.at(clock.instant()).own();
    }

    /**
     * Takes a predefined message; a call that the user is in no longer shows.
     *
     * @param clearAt when the message ends, seconds since 1970; null: never
     * @throws ApiException BAD_PARAMETER for an unknown message, also for that of the call, and for a time that is over
     */
    public OwnStatus say(String userId, String messageId, Long clearAt) {
        PredefinedMessage message = PredefinedMessage.of(messageId)
                .filter(PredefinedMessage::isChoosable)
                .orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
        Instant until = checkFuture(clearAt);
        UserStatus status = edit(userId);
        status.say(message, until);
        return status.at(clock.instant()).own();
    }

    /**
     * Takes a message in the user's own words, an empty one meaning none; a call that the user is in no longer shows.
     *
     * @param clearAt when the message ends, seconds since 1970; null: never
     * @throws ApiException BAD_PARAMETER for a long text, an icon that is not one emoji, and a time that is over
     */
    public OwnStatus say(String userId, String icon, String text, Long clearAt) {
        OwnMessage message = OwnMessage.of(icon, text);
        Instant until = checkFuture(clearAt);
        UserStatus status = edit(userId);
        if (message.isEmpty()) {
            status.sayNothing();
        } else {
            status.say(message, until);
        }
        return status.at(clock.instant()).own();
    }

    /** Takes the message away, that of a call too; nothing happens without one. */
    public void sayNothing(String userId) {
        Optional<UserStatus> stored = lock(userId);
        if (stored.isPresent() || !marks.of(List.of(userId)).isEmpty()) {
            edit(userId, stored).sayNothing();
        }
    }

    /**
     * Takes what a client saw the user do: online or away. It is answered and not kept, and never outdoes what they
     * chose.
     *
     * @throws ApiException BAD_PARAMETER for anything else
     */
    public OwnStatus notice(String userId, String activity) {
        StatusType seen = StatusType.of(activity)
                .filter(type -> type == StatusType.ONLINE || type == StatusType.AWAY)
                .orElseThrow(() -> new ApiException(ApiError.BAD_PARAMETER));
        return current(List.of(userId))
                .getOrDefault(userId, CurrentStatus.unknown(userId))
                .seen(seen)
                .own();
    }

    /** Shows again what the user had set before the call that shows now; empty when no such message shows. */
    public Optional<OwnStatus> revert(String userId, String messageId) {
        Optional<UserStatus> stored = lock(userId);
        boolean shows = PredefinedMessage.CALL.id().equals(messageId)
                && Optional.ofNullable(current(List.of(userId)).get(userId))
                        .filter(CurrentStatus::isInCall)
                        .isPresent();
        if (!shows) {
            return Optional.empty();
        }
        UserStatus status = edit(userId, stored);
        status.outdoCall();
        return Optional.of(status.at(clock.instant()).own());
    }

    void remove(@Observes UserDeleted deleted) {
        statuses.removeOfUser(deleted.userId());
    }

    /** Changes of one user's status follow one another, the first one and the deletion of the account included. */
    private Optional<UserStatus> lock(String userId) {
        if (users.lock(userId).isEmpty()) {
            throw new ApiException(ApiError.STATUS_NOT_FOUND);
        }
        return statuses.find(userId);
    }

    private UserStatus edit(String userId) {
        return edit(userId, lock(userId));
    }

    private UserStatus edit(String userId, Optional<UserStatus> stored) {
        return stored.orElseGet(() -> statuses.add(new UserStatus(userId)));
    }

    private Instant checkFuture(Long second) {
        if (second == null) {
            return null;
        }
        if (second <= clock.instant().getEpochSecond() || second > LATEST_SECOND) {
            throw new ApiException(ApiError.BAD_PARAMETER);
        }
        return Instant.ofEpochSecond(second);
    }

    private CurrentStatus get(String userId) {
        return Optional.ofNullable(current(List.of(userId)).get(userId))
                .orElseThrow(() -> new ApiException(ApiError.STATUS_NOT_FOUND));
    }

    private Map<String, CurrentStatus> current(Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : current(userIds, statuses.list(userIds));
    }

    /** Without those who neither have a status nor are in a call. */
    private Map<String, CurrentStatus> current(Collection<String> userIds, List<UserStatus> rows) {
        Map<String, UserStatus> stored = rows.stream().collect(Collectors.toMap(UserStatus::userId, row -> row));
        Set<CallMark> inCall = userIds.isEmpty() ? Set.of() : marks.of(userIds);
        Instant now = clock.instant();
        Map<String, CurrentStatus> current = new LinkedHashMap<>();
        for (String userId : userIds) {
            Optional<UserStatus> row = Optional.ofNullable(stored.get(userId));
            Optional<CurrentStatus> said = row.map(status -> status.at(now));
            if (inCall.contains(
                    new CallMark(userId, row.map(UserStatus::version).orElse(0L)))) {
                current.put(
                        userId,
                        said.orElseGet(() -> CurrentStatus.unknown(userId)).inCall());
            } else {
                said.ifPresent(status -> current.put(userId, status));
            }
        }
        return current;
    }
}
