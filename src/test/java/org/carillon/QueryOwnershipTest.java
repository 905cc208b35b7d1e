package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carillon.QueryReader.Query;
import org.junit.jupiter.api.Test;

/**
 * Whose table is it: a repository writes those of its own package alone, and says why where it reads others. Source:
 * docs/adr/0039.
 */
class QueryOwnershipTest {
    /** Roles, bits and states by number or word; 0 and 1 are no more than none and one. */
    private static final Pattern MAGIC = Pattern.compile("(?<![\\w.:])(?:[2-9]|\\d{2,})|'\\w+'");

    private static final Pattern LENGTH_OR_SEQUENCE = Pattern.compile("varchar\\(\\d+\\)|nextval\\('\\w+'\\)");

    private static final QueryReader MAIN = QueryReader.ofFolder(Path.of("src/main/java"));

    @Test
    void eachPackageWritesItsOwnTablesOnly() {
        assertThat(writtenAcross(MAIN)).isEmpty();
    }

    @Test
    void whoReadsAcrossSaysWhy() {
        assertThat(readAcross(MAIN)).isEmpty();
        assertThat(listedForNothing(MAIN)).isEmpty();
    }

    @Test
    void numbersWithAMeaningHaveNames() {
        assertThat(magic(MAIN)).isEmpty();
    }

    @Test
    void ownTablesAreFree() {
        QueryReader code = repository(
                """
                void m(Apple apple) {
                    em.createQuery("update Apple a set a.ripe = true where a.id in (select b.id from Apple b)");
                    em.createNativeQuery("insert into apple (id) select nextval('apple_seq') from apple for update");
                    em.persist(apple);
                    em.find(Apple.class, 1);
                }""");

        assertThat(code.queries()).hasSize(4);
        assertThat(writtenAcross(code)).isEmpty();
        assertThat(readAcross(code)).isEmpty();
    }

    @Test
    void writingElsewhereIsFound() {
        assertThat(writtenBy("em.createQuery(\"update Pear p set p.ripe = true\");"))
                .containsExactly("pear");
        assertThat(writtenBy("em.createQuery(\"delete Pear p\");")).containsExactly("pear");
        assertThat(writtenBy("em.createNativeQuery(\"DELETE  FROM\\n pear_tree WHERE id = 1\");"))
                .containsExactly("pear_tree");
        assertThat(writtenBy("em.createNativeQuery(\"insert into pear_tree (id) select a.id from apple a\");"))
                .containsExactly("pear_tree");
        assertThat(writtenBy("em.createNativeQuery(\"insert into fruit.pear_tree values (1)\");"))
                .containsExactly("pear_tree");
        assertThat(writtenBy("em.persist(new Pear());")).containsExactly("pear");
        assertThat(writtenBy("Pear pear = null; em.remove(pear);")).containsExactly("pear");
    }

    @Test
    void readingElsewhereIsFound() {
        assertThat(readBy("em.createQuery(\"select a from Apple a left join Pear p on p.id = a.id\");"))
                .containsExactly("pear");
        assertThat(readBy("em.createQuery(\"select a from Apple a, Pear p where max(a.id, p.id) = 1\");"))
                .containsExactly("pear");
        assertThat(readBy("em.createQuery(\"delete from Apple a where exists (select p.id from Pear p)\");"))
                .containsExactly("pear");
        assertThat(readBy("em.createNativeQuery(\"insert into apple (id) select p.id from pear_tree p\");"))
                .containsExactly("pear_tree");
        assertThat(readBy("em.find(Pear.class, 1);")).containsExactly("pear");
    }

    @Test
    void textIsReadAsAWhole() {
        QueryReader code = repository(
                """
                private static final String HEAD = "update ";
                private static final String WHAT = HEAD + BRepository.NAME + " p set p.ripe = %s";
                void m(String value) {
                    run(WHAT.formatted(value) + " where p.id = :id");
                }""");

        assertThat(writtenAcross(code)).containsExactly("ARepository.m writes pear");
        assertThat(code.queries()).extracting(Query::text).contains("update Pear p set p.ripe = ? where p.id = :id");
    }

    @Test
    void aTableThatNobodyHasIsFound() {
        assertThat(writtenBy("em.createQuery(\"delete from Plum p\");")).containsExactly("plum");
        assertThat(writtenBy("em.createQuery(\"delete from \" + entity() + \" e\");"))
                .containsExactly("?");
    }

    @Test
    void whoSharesStatementsNamesAnOwnEntity() {
        QueryReader code = QueryReader.of(
                APPLE,
                PEAR,
                """
                package c; abstract class CommonRepository {
                    void m(String entity) { em.createQuery("update " + entity + " e set e.ripe = true"); } }""",
                "package a; class GoodRepository extends CommonRepository { GoodRepository() { super(Apple.class); } }",
                "package a; class BadRepository extends CommonRepository { BadRepository() { super(Pear.class); } }");

        assertThat(writtenAcross(code)).containsExactly("BadRepository.<init> writes pear");
    }

    @Test
    void aReasonHoldsForWhatItStandsAt() {
        QueryReader code = repository(
                """
                @ReadsAcross("reason") private static final String PEARS = "select p.id from Pear p";
                @ReadsAcross("none") private static final String APPLES = "select a.id from Apple a";
                void constant() { run(PEARS); }
                @ReadsAcross("reason") void method() { run("select q.id from Quince q"); }
                void more() { run(PEARS + ", Quince q"); }
                @ReadsAcross("none") void forNothing() { run(APPLES); }""");

        assertThat(readAcross(code)).containsExactly("ARepository.more reads quince");
        assertThat(listedForNothing(code))
                .containsExactly("ARepository.forNothing: select a.id from Apple a", "ARepository.forNothing");
    }

    @Test
    void numbersAndWordsAreFound() {
        assertThat(magic(repository("void m() { run(\"where type in (1, 2) or mod(bits / 8, 2) = 1\"); }")))
                .hasSize(1);
        assertThat(magic(repository("void m() { run(\"where type = 'users'\"); }")))
                .hasSize(1);
        assertThat(magic(repository("void m() { run(\"where cast(:id as varchar(64)) = '' or a1.id = 0\"); }")))
                .isEmpty();
    }

    private static final String APPLE = "package a; @Entity @Table(name = \"apple\") class Apple {}";
    private static final String PEAR = "package b; @Entity @Table(name = \"pear_tree\") public class Pear {}";

    private static QueryReader repository(String members) {
        return QueryReader.of(
                APPLE,
                PEAR,
                "package b; @Entity @Table(name = \"quince\") class Quince {}",
                "package b; class BRepository { static final String NAME = \"Pear\"; }",
                "package a; class ARepository { " + members + " }");
    }

    private static List<String> writtenBy(String statement) {
        return names(writtenAcross(repository("void m() { " + statement + " }")), "ARepository.m writes ");
    }

    private static List<String> readBy(String statement) {
        return names(readAcross(repository("void m() { " + statement + " }")), "ARepository.m reads ");
    }

    private static List<String> names(List<String> complaints, String before) {
        return complaints.stream()
                .map(complaint -> complaint.replace(before, ""))
                .toList();
    }

    private static List<String> writtenAcross(QueryReader code) {
        return code.queries().stream()
                .flatMap(query -> others(code, query, query.names().written()).stream()
                        .map(name -> query.member() + " writes " + name))
                .toList();
    }

    private static List<String> readAcross(QueryReader code) {
        return code.queries().stream()
                .filter(query -> !query.isListed())
                .flatMap(query -> {
                    Set<String> across = others(code, query, query.names().read());
                    query.listed().forEach(text -> across.removeAll(new TableNames(text).read()));
                    return across.stream().map(name -> query.member() + " reads " + name);
                })
                .toList();
    }

    /** Reasons that outlived what they were given for. */
    private static List<String> listedForNothing(QueryReader code) {
        Set<String> across = code.queries().stream()
                .filter(query -> !others(code, query, query.names().read()).isEmpty())
                .map(Query::member)
                .collect(Collectors.toSet());
        return Stream.concat(
                        code.queries().stream().flatMap(query -> query.listed().stream()
                                .filter(text -> others(code, query, new TableNames(text).read())
                                        .isEmpty())
                                .map(text -> query.member() + ": " + text)),
                        code.queries().stream()
                                .filter(Query::isListed)
                                .map(Query::member)
                                .filter(member -> !across.contains(member)))
                .distinct()
                .toList();
    }

    private static List<String> magic(QueryReader code) {
        return code.queries().stream()
                .map(query -> query.member() + ": "
                        + LENGTH_OR_SEQUENCE.matcher(query.text()).replaceAll(""))
                .filter(text -> MAGIC.matcher(text).find())
                .toList();
    }

    /** Those of the names that are not of the package; in what several repositories share the name may be open. */
    private static Set<String> others(QueryReader code, Query query, Set<String> names) {
        Set<String> others = new TreeSet<>(names);
        others.removeIf(name ->
                query.home().equals(code.owners().get(name)) || (query.isCommon() && name.equals(SourceText.UNKNOWN)));
        return others;
    }
}
