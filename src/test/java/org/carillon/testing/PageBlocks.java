package org.carillon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page of docs gives to be typed or put into a file, by the names that stand in the comments above. */
public final class PageBlocks {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- run: ([a-z-]+) -->\\s*```(?:sh)?\\n(.*?)\\n```", Pattern.DOTALL);

    private final Map<String, String> blocks = new LinkedHashMap<>();

    /** Reads the page. */
    public PageBlocks(Path page) {
        try {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                blocks.put(block.group(1), block.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands there. */
    public String block(String name) {
        assertThat(blocks).containsKey(name);
        return blocks.get(name);
    }
}
