package org.carillon.people.audit;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carillon.platform.http.CodePoints;
import org.carillon.platform.json.JsonValues;

/** An act on record. Nothing of it changes, but that it is sealed once. */
@Entity
@Table(name = "audit_record")
class AuditRecord {
    private static final int LONGEST_TARGET = 510;
    private static final int LONGEST_ID = 250;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_TOKEN = 30;
    private static final int LONGEST_DETAILS = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "request_id", nullable = false, updatable = false)
    private String requestId;

    @Column(name = "actor_kind", nullable = false, updatable = false)
    private String actorKind;

    @Column(name = "actor_id", nullable = false, updatable = false)
    private String actorId;

    @Column(name = "login", nullable = false, updatable = false)
    private String login;

    @Column(name = "login_id", nullable = false, updatable = false)
    private String loginId;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    /** The word, as an older version may not know the kind. */
    @Column(name = "kind", nullable = false, updatable = false)
    private String kind;

    @Column(name = "target_kind", nullable = false, updatable = false)
    private String targetKind;

    @Column(name = "target_id", nullable = false, updatable = false)
    private String targetId;

    @Column(name = "target_name", nullable = false, updatable = false)
    private String targetName;

    @Column(name = "conversation", nullable = false, updatable = false)
    private String conversation;

    @Column(name = "outcome", nullable = false, updatable = false)
    private String outcome;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "times", nullable = false, updatable = false)
    private int times;

    /** A JSON object. */
    @Column(name = "details", nullable = false, updatable = false)
    private String details;

    /** Place in the chain, from 1; null before it is sealed, like the next. */
    @Column(name = "place")
    private Long place;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "hash")
    private String hash;

    protected AuditRecord() {}

    AuditRecord(Act act, Actor actor, Instant now) {
        happenedAt = now;
        requestId = fit(actor.requestId(), LONGEST_WORD);
        actorKind = actor.kind();
        actorId = fit(actor.id(), LONGEST_ID);
        login = actor.login().word();
        loginId = fit(actor.loginId(), LONGEST_WORD);
        address = fit(actor.address(), LONGEST_WORD);
        kind = act.kind().word();
        targetKind = act.target().kind();
        targetId = fit(act.target().id(), LONGEST_TARGET);
        targetName = fit(act.target().name(), LONGEST_TARGET);
        conversation = fit(act.target().conversation(), LONGEST_TOKEN);
        outcome = act.outcome().word();
        reason = fit(act.reason(), LONGEST_WORD);
        times = act.times();
        String told = JsonValues.text(act.details());
        details = CodePoints.exceed(told, LONGEST_DETAILS)
                ? JsonValues.text(Map.of("tooLong", CodePoints.cut(told, LONGEST_DETAILS / 2)))
                : CodePoints.storable(told);
    }

    /** Takes its place in the chain, behind the record with that hash. */
    void seal(long newPlace, String hashBefore, ChainKeys keys) {
        place = newPlace;
        keyId = keys.currentId();
        previousHash = hashBefore;
        hash = keys.hash(keyId, hashBefore, entry()).orElseThrow();
    }

    /** What is sealed, as others see it. */
    AuditEntry entry() {
        return new AuditEntry(
                place,
                happenedAt.toString(),
                requestId,
                actorKind,
                actorId,
                login,
                loginId,
                address,
                kind,
                targetKind,
                targetId,
                targetName,
                conversation,
                outcome,
                reason,
                times,
                readDetails());
    }

    /** The record and its seal, as others see them. */
    SealedEntry sealedEntry() {
        return new SealedEntry(entry(), keyId, previousHash, hash);
    }

    /** What somebody has broken is shown as a text, and does not fit its seal. */
    private Map<String, Object> readDetails() {
        return JsonValues.read(details)
                .filter(JsonObject.class::isInstance)
                .<Map<String, Object>>map(read -> new LinkedHashMap<>(read.asJsonObject()))
                .orElseGet(() -> Map.of("unreadable", details));
    }

    private static String fit(String text, int most) {
        return CodePoints.storable(CodePoints.cut(text, most));
    }
}
