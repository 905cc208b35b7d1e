package org.carillon;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds what repositories say to the database, in their sources, with the parser of the compiler. */
class QueryReader {
    private static final Set<String> WRITES = Set.of("em.persist", "em.merge", "em.remove");
    private static final Set<String> READS = Set.of("em.find", "em.getReference");
    private static final Pattern TABLE = Pattern.compile("@Table\\(name = \"(\\w+)\"");

    private final Map<String, String> owners = new HashMap<>();
    private final SourceText texts = new SourceText();
    private final List<Query> queries = new ArrayList<>();

    private QueryReader(List<? extends JavaFileObject> sources) throws IOException {
        JavacTask compiler = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        compiler.parse().forEach(units::add);
        for (CompilationUnitTree unit : units) {
            new Declarations(home(unit)).scan(unit.getTypeDecls(), null);
        }
        for (CompilationUnitTree unit : units) {
            new Repositories(home(unit)).scan(unit.getTypeDecls(), null);
        }
    }

    private static String home(CompilationUnitTree unit) {
        return String.valueOf(unit.getPackageName());
    }

    /** Reads all below a folder. */
    static QueryReader ofFolder(Path folder) {
        try (StandardJavaFileManager files =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(folder)) {
            List<Path> sources =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<JavaFileObject> objects = new ArrayList<>();
            files.getJavaFileObjectsFromPaths(sources).forEach(objects::add);
            return new QueryReader(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads these sources. */
    static QueryReader of(String... sources) {
        try {
            return new QueryReader(Stream.of(sources).map(QueryReader::file).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** Which package has the entity or table of a name, which is in small letters. */
    Map<String, String> owners() {
        return owners;
    }

    /** All that repositories say. */
    List<Query> queries() {
        return queries;
    }

    /**
     * What a method of a repository says.
     *
     * @param home its package
     * @param member as {@code UserRepository.find}
     * @param isCommon whether it is the common part of several repositories
     * @param isListed whether it says why it reads across
     * @param text JPQL or SQL; what is said in another way stands here as if it were SQL
     * @param listed text of constants in it that say why they read across
     */
    record Query(String home, String member, boolean isCommon, boolean isListed, String text, List<String> listed) {
        /** Which tables it names. */
        TableNames names() {
            return new TableNames(text);
        }
    }

    /** Collects entities and, as {@code Class.NAME}, constants. */
    private class Declarations extends TreeScanner<Void, String> {
        private final String home;

        Declarations(String home) {
            this.home = home;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = type.getSimpleName().toString();
            String annotations = type.getModifiers().getAnnotations().toString();
            if (annotations.contains("@Entity")) {
                owners.put(name.toLowerCase(Locale.ROOT), home);
                TABLE.matcher(annotations).results().forEach(table -> owners.put(table.group(1), home));
            }
            return super.visitClass(type, name);
        }

        @Override
        public Void visitVariable(VariableTree variable, String owner) {
            if (SourceText.isConstant(variable)) {
                texts.add(owner, variable, isListed(variable));
            }
            return super.visitVariable(variable, owner);
        }
    }

    /** Collects what each member of a repository says; constants belong to those who use them. */
    private class Repositories extends TreeScanner<Void, Void> {
        private final String home;
        private final Set<Tree> partsOfOther = new HashSet<>();
        private final Map<String, String> types = new HashMap<>();
        private ClassTree owner;
        private String member = "";
        private boolean isMemberListed;

        Repositories(String home) {
            this.home = home;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!type.getSimpleName().toString().endsWith("Repository")) {
                return null;
            }
            owner = type;
            member = type.getSimpleName().toString();
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            member = owner.getSimpleName() + "." + method.getName();
            isMemberListed = isListed(method);
            types.clear();
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            types.put(variable.getName().toString(), String.valueOf(variable.getType()));
            return SourceText.isConstant(variable) ? null : super.visitVariable(variable, null);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void unused) {
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            String name = call.getMethodSelect().toString();
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (name.equals("super")) {
                arguments.stream()
                        .filter(QueryReader::isClass)
                        .forEach(type -> add("update " + className(type), List.of()));
            } else if (READS.contains(name)) {
                add("from " + className(arguments.get(0)), List.of());
            } else if (WRITES.contains(name)) {
                add("update " + typeOf(arguments.get(0)), List.of());
            }
            return super.visitMethodInvocation(call, null);
        }

        private String typeOf(ExpressionTree value) {
            return value instanceof NewClassTree made
                    ? made.getIdentifier().toString()
                    : types.getOrDefault(value.toString(), SourceText.UNKNOWN);
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree instanceof ExpressionTree expression && !partsOfOther.contains(tree)) {
                SourceText.Found found =
                        texts.read(expression, owner.getSimpleName().toString());
                partsOfOther.addAll(found.parts());
                if (found.text() != null) {
                    add(found.text(), found.marked());
                }
            }
            return super.scan(tree, null);
        }

        private void add(String text, List<String> listed) {
            boolean isCommon = owner.getModifiers().getFlags().contains(Modifier.ABSTRACT);
            queries.add(new Query(home, member, isCommon, isMemberListed, text, listed));
        }
    }

    private static boolean isListed(Tree declaration) {
        ModifiersTree modifiers = declaration instanceof MethodTree method
                ? method.getModifiers()
                : ((VariableTree) declaration).getModifiers();
        return modifiers.getAnnotations().toString().contains("@ReadsAcross");
    }

    private static boolean isClass(ExpressionTree expression) {
        return expression.toString().endsWith(".class");
    }

    private static String className(ExpressionTree expression) {
        return isClass(expression) ? expression.toString().replaceFirst("\\.class$", "") : SourceText.UNKNOWN;
    }
}
