package org.carillon.people.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carillon.people.identity.ConversationToken;
import org.carillon.people.protection.ProtectedSecret;

/**
 * The addresses of operations at which something can be tried out, read from the operations themselves. Only who is to
 * wait is looked up here, as nobody can wait any more once the server has found the operation; counting and refusing is
 * the operation's own.
 */
@ApplicationScoped
public class ProtectedPaths {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\s*(\\w+)\\s*(?::([^{}]*(?:\\{[^{}]*\\}[^{}]*)*))?\\}");

    private final List<Operation> operations = new CopyOnWriteArrayList<>();

    void add(ResourceInfo resource, Set<ProtectedSecret> secrets) {
        String path = path(resource.getResourceClass()) + path(resource.getResourceMethod());
        Pattern pattern = Pattern.compile("/ocs/v[12]\\.php" + pattern(path) + "/?");
        Arrays.stream(resource.getResourceMethod().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(method -> new Operation(method.value(), pattern, secrets))
                .filter(operation -> operations.stream().noneMatch(operation::isLike))
                .forEach(operations::add);
    }

    /**
     * What can be tried out at an address.
     *
     * @param path decoded, without parameters
     */
    Optional<Protected> at(String method, String path) {
        String verb = method.equals("HEAD") ? "GET" : method;
        for (Operation operation : operations) {
            Matcher matcher = operation.path().matcher(path);
            if (operation.method().equals(verb) && matcher.matches()) {
                return Optional.of(new Protected(
                        operation.secrets(),
                        operation.path().pattern().contains("(?<token>")
                                ? new ConversationToken(matcher.group("token"))
                                : null));
            }
        }
        return Optional.empty();
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    /** A template as a regular expression; the token of a conversation is a group of that name. */
    static String pattern(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(template.substring(end, variable.start())));
            String form =
                    variable.group(2) == null ? "[^/]+" : variable.group(2).strip();
            pattern.append("token".equals(variable.group(1)) ? "(?<token>" : "(?:")
                    .append(form)
                    .append(')');
            end = variable.end();
        }
        return pattern.append(Pattern.quote(template.substring(end))).toString();
    }

    /**
     * What can be tried out with a request.
     *
     * @param secrets not empty
     * @param token of the conversation in the path; null where there is none
     */
    record Protected(Set<ProtectedSecret> secrets, ConversationToken token) {}

    private record Operation(String method, Pattern path, Set<ProtectedSecret> secrets) {
        boolean isLike(Operation other) {
            return method.equals(other.method) && path.pattern().equals(other.path.pattern());
        }
    }
}
