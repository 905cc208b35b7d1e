package org.carillon.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The commands of a page in Markdown, in its order. A block of code is what somebody types; one right below it is what
 * they see.
 */
final class WrittenSteps {
    private static final String FENCE = "```";

    private WrittenSteps() {}

    /**
     * One thing that somebody types.
     *
     * @param commands lines for a shell
     * @param seen what the page says they see, cut and wrapped for reading; empty when it says nothing
     */
    record Step(String commands, String seen) {}

    /** All steps of a page below a heading, until the next one of its kind; of the whole page for an empty heading. */
    static List<Step> of(Path page, String heading) {
        List<Step> steps = new ArrayList<>();
        List<String> block = null;
        boolean wanted = heading.isEmpty();
        boolean below = false;
        for (String line : lines(page)) {
            String text = line.strip();
            if (block == null && text.startsWith("## ") && !heading.isEmpty()) {
                wanted = text.equals("## " + heading);
            } else if (wanted && text.startsWith(FENCE) && block == null) {
                block = new ArrayList<>();
            } else if (block != null && text.equals(FENCE)) {
                add(steps, String.join("\n", block), below);
                block = null;
                below = !below;
            } else if (block != null) {
                block.add(text);
            } else {
                below = false;
            }
        }
        return steps;
    }

    private static void add(List<Step> steps, String block, boolean below) {
        if (below) {
            Step typed = steps.remove(steps.size() - 1);
            steps.add(new Step(typed.commands(), block));
        } else {
            steps.add(new Step(block, ""));
        }
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readString(page, StandardCharsets.UTF_8).lines().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
