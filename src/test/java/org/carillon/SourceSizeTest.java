package org.carillon;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources stay small enough to be read at once. */
class SourceSizeTest {
    private static final int LINES_OF_FILE = 300;
    private static final int COLUMNS = 120;
    private static final int LINES_OF_METHOD = 40;
    private static final int INJECTED_FIELDS = 6;
    private static final int PARAMETERS = 4;
    private static final Set<String> INJECTED = Set.of("Inject", "Resource", "PersistenceContext");

    /** Annotations of methods whose parameters somebody else decides. */
    private static final Set<String> OF_OTHERS = Set.of("Override", "GET", "HEAD", "POST", "PUT", "DELETE");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void filesAreShort(String root) throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources(root)) {
            int lines = Files.readAllLines(source).size();
            if (lines > LINES_OF_FILE) {
                tooLong.add(source + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void linesAreNarrow(String root) throws IOException {
        List<String> tooWide = new ArrayList<>();
        for (Path source : sources(root)) {
            Files.readAllLines(source).stream()
                    .filter(line -> line.length() > COLUMNS)
                    .map(line -> source + ": " + line.strip())
                    .forEach(tooWide::add);
        }
        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void methodsAreShort(String root) throws IOException {
        List<String> tooLong = new ArrayList<>();
        scan(root, (unit, positions) -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                LineMap lineMap = unit.getLineMap();
                long first = lineMap.getLineNumber(positions.getStartPosition(unit, method));
                long last = lineMap.getLineNumber(positions.getEndPosition(unit, method));
                long lines = last - first + 1;
                if (lines > LINES_OF_METHOD) {
                    tooLong.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + lines + " lines");
                }
                return super.visitMethod(method, null);
            }
        });
        assertThat(tooLong).isEmpty();
    }

    /** What needs more does more than one thing. */
    @Test
    void classesHaveFewInjectedFields() throws IOException {
        List<String> tooMany = new ArrayList<>();
        scan("src/main/java", (unit, positions) -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                long injected = type.getMembers().stream()
                        .filter(member ->
                                member instanceof VariableTree field && isAnyOf(INJECTED, field.getModifiers()))
                        .count();
                if (injected > INJECTED_FIELDS) {
                    tooMany.add(type.getSimpleName() + " has " + injected);
                }
                return super.visitClass(type, null);
            }
        });
        assertThat(tooMany).isEmpty();
    }

    /**
     * More of them are a thing that has no name yet. Records list what they are made of, endpoints what clients send,
     * and what overrides another method takes what that takes.
     */
    @Test
    void methodsHaveFewParameters() throws IOException {
        List<String> tooMany = new ArrayList<>();
        scan("src/main/java", (unit, positions) -> new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                for (Tree member : type.getMembers()) {
                    if (member instanceof MethodTree method
                            && method.getParameters().size() > PARAMETERS
                            && !isOfOthers(type, method)) {
                        tooMany.add(type.getSimpleName() + "." + method.getName());
                    }
                }
                return super.visitClass(type, null);
            }
        });
        assertThat(tooMany).isEmpty();
    }

    @Test
    void sourcesAreFound() throws IOException {
        assertThat(sources("src/main/java")).isNotEmpty();
        assertThat(sources("src/test/java")).isNotEmpty();
    }

    /** Whether one of its annotations is called so. */
    private static boolean isAnyOf(Set<String> names, ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(annotation ->
                        names.contains(annotation.getAnnotationType().toString()));
    }

    private static boolean isOfOthers(ClassTree type, MethodTree method) {
        boolean makesRecord = type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
        return makesRecord || isAnyOf(OF_OTHERS, method.getModifiers());
    }

    private static void scan(
            String root, BiFunction<CompilationUnitTree, SourcePositions, TreeScanner<Void, Void>> scanner)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(root)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                scanner.apply(unit, positions).scan(unit, null);
            }
        }
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
