package org.carillon.people.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final ChainKeys NONE = keys();
    private static final ChainKeys FORMER = keys("former");
    private static final ChainKeys NEW = keys("new", "former");

    @Test
    void aChainIsWholeWithAndWithoutKeys() {
        assertThat(check(NONE, chain(NONE, 3))).isEmpty();
        assertThat(check(FORMER, chain(FORMER, 3))).isEmpty();
    }

    @Test
    void aKeyCanBeIntroducedAndReplaced() {
        List<SealedEntry> chain = chain(NONE, 2);
        add(chain, FORMER);
        add(chain, NEW);

        assertThat(check(NEW, chain)).isEmpty();
    }

    @Test
    void nobodyWithoutTheKeyCanGoOn() {
        List<SealedEntry> chain = chain(FORMER, 2);
        add(chain, NONE);

        assertThat(check(FORMER, chain)).contains("3: sealed without a key, unlike the record before it");
    }

    @Test
    void aKeyThatIsGoneIsTold() {
        assertThat(check(NONE, chain(FORMER, 2))).contains("1: sealed with a key that this server does not have");
    }

    @Test
    void aHashOfAnotherKeyIsFound() {
        List<SealedEntry> chain = chain(FORMER, 1);
        SealedEntry real = chain.get(0);
        String forged = keys("another")
                .hash(keys("another").currentId(), "", real.act())
                .orElseThrow();
        chain.set(0, new SealedEntry(real.act(), real.keyId(), "", forged));

        assertThat(check(FORMER, chain)).contains("1: changed after it was sealed");
    }

    private static Optional<String> check(ChainKeys keys, List<SealedEntry> chain) {
        ChainCheck.Walk walk = new ChainCheck.Walk(keys, ChainPoint.START, null);
        return chain.stream()
                .flatMap(entry -> walk.step(entry).stream())
                .findFirst()
                .map(found -> found.position() + ": " + found.what());
    }

    private static List<SealedEntry> chain(ChainKeys keys, int length) {
        List<SealedEntry> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            add(chain, keys);
        }
        return chain;
    }

    private static void add(List<SealedEntry> chain, ChainKeys keys) {
        String before = chain.isEmpty() ? "" : chain.get(chain.size() - 1).hash();
        AuditEntry act =
                new AuditEntry(chain.size() + 1L, "", "", "", "", "", "", "", "", "", "", "", "", "", "", 1, Map.of());
        chain.add(new SealedEntry(
                act,
                keys.currentId(),
                before,
                keys.hash(keys.currentId(), before, act).orElseThrow()));
    }

    private static ChainKeys keys(String... given) {
        ChainKeys keys = new ChainKeys();
        keys.take(List.of(given));
        return keys;
    }
}
