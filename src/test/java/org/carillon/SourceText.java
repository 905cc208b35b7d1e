package org.carillon;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Text in sources as a whole, however it is put together from constants. */
class SourceText {
    /** What stands for text that is known only when it runs. */
    static final String UNKNOWN = "?";

    private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?[sd]");

    private final Map<String, Constant> constants = new HashMap<>();

    /** Whether it is a field that never changes. */
    static boolean isConstant(VariableTree variable) {
        return variable.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                && variable.getInitializer() != null;
    }

    /** Takes note of a constant of this class. */
    void add(String type, VariableTree constant, boolean isMarked) {
        constants.put(type + "." + constant.getName(), new Constant(type, constant.getInitializer(), isMarked));
    }

    /** Reads an expression in this class. */
    Found read(ExpressionTree expression, String type) {
        Reading reading = new Reading();
        String text = reading.evaluate(expression, type);
        return new Found(text, reading.marked, reading.parts);
    }

    /**
     * What an expression says.
     *
     * @param text null when it is no text
     * @param marked text of marked constants in it
     * @param parts expressions that are part of it
     */
    record Found(String text, List<String> marked, Set<Tree> parts) {}

    private record Constant(String type, ExpressionTree value, boolean isMarked) {}

    private class Reading {
        private final List<String> marked = new ArrayList<>();
        private final Set<Tree> parts = new HashSet<>();

        /** The text; null for what is none. */
        private String evaluate(ExpressionTree expression, String type) {
            String text = null;
            if (expression instanceof LiteralTree literal && literal.getValue() instanceof String value) {
                text = value;
            } else if (expression instanceof ParenthesizedTree inner) {
                text = evaluate(inner.getExpression(), type);
            } else if (expression instanceof IdentifierTree name) {
                text = constant(type + "." + name.getName());
            } else if (expression instanceof MemberSelectTree name) {
                text = constant(name.toString());
            } else if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                text = join(evaluate(sum.getLeftOperand(), type), evaluate(sum.getRightOperand(), type));
            } else if (expression instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().contentEquals("formatted")) {
                text = format(evaluate(method.getExpression(), type), call.getArguments(), type);
            }
            if (text != null) {
                parts.add(expression);
            }
            return text;
        }

        private String constant(String name) {
            Constant constant = constants.get(name);
            String text = constant == null ? null : evaluate(constant.value(), constant.type());
            if (text != null && constant.isMarked()) {
                marked.add(text);
            }
            return text;
        }

        private String format(String text, List<? extends ExpressionTree> arguments, String type) {
            String result = text;
            for (ExpressionTree argument : arguments) {
                String value = Matcher.quoteReplacement(known(evaluate(argument, type)));
                result = result == null ? null : PLACE.matcher(result).replaceFirst(value);
            }
            return result;
        }
    }

    private static String join(String left, String right) {
        return left == null && right == null ? null : known(left) + known(right);
    }

    private static String known(String text) {
        return text == null ? UNKNOWN : text;
    }
}
