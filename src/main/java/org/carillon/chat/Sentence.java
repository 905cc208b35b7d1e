package org.carillon.chat;

import java.util.Map;

/**
 * A sentence with placeholders and what stands for them.
 *
 * @param text with {@code {name}} for each parameter
 * @param parameters rich object by name, in order
 */
record Sentence(String text, Map<String, Map<String, String>> parameters) {}
