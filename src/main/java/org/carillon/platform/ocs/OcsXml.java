package org.carillon.platform.ocs;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.carillon.platform.json.JsonValues;

/**
 * The envelope as XML: list items are {@code <element>}, an empty list is one empty tag, true is {@code 1}, false is
 * empty text; one space of indentation per level. Source: docs/contract/envelope.md 6.
 */
final class OcsXml {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_.-]");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamWriter xml;
    private final Iterable<?> data;

    private OcsXml(XMLStreamWriter xml, Iterable<?> data) {
        this.xml = xml;
        this.data = data;
    }

    /** The envelope, given as JSON, as a document. */
    static String write(String json) {
        StringWriter text = new StringWriter();
        write(json, null, text);
        return text.toString();
    }

    /** Writes XML to a writer; the data are these, one after the other, unless they are null and stand in the JSON. */
    static void write(String json, Iterable<?> data, Writer text) {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\"?>\n");
            new OcsXml(xml, data).element("ocs", read(json).getJsonObject("ocs"), 0);
            xml.flush();
            text.write('\n');
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException("envelope can not be written as XML", e);
        }
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = JsonValues.JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private void element(String name, JsonValue value, int depth) throws XMLStreamException {
        xml.writeCharacters(" ".repeat(depth));
        if (data != null && depth == 1 && name.equals("data")) {
            parent(name, !data.iterator().hasNext(), depth, () -> {
                for (Object item : data) {
                    element("element", read(JsonValues.text(item)), depth + 1);
                }
            });
            xml.writeCharacters("\n");
            return;
        }
        switch (value.getValueType()) {
            case OBJECT ->
                parent(name, value.asJsonObject().isEmpty(), depth, () -> {
                    for (Map.Entry<String, JsonValue> member :
                            value.asJsonObject().entrySet()) {
                        element(member.getKey(), member.getValue(), depth + 1);
                    }
                });
            case ARRAY ->
                parent(name, value.asJsonArray().isEmpty(), depth, () -> {
                    for (JsonValue item : value.asJsonArray()) {
                        element("element", item, depth + 1);
                    }
                });
            default -> {
                xml.writeStartElement(safeName(name));
                xml.writeCharacters(text(value));
                xml.writeEndElement();
            }
        }
        xml.writeCharacters(depth == 0 ? "" : "\n");
    }

    private void parent(String name, boolean empty, int depth, Children children) throws XMLStreamException {
        if (empty) {
            xml.writeEmptyElement(safeName(name));
            return;
        }
        xml.writeStartElement(safeName(name));
        xml.writeCharacters("\n");
        children.write();
        xml.writeCharacters(" ".repeat(depth));
        xml.writeEndElement();
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> "1";
            case FALSE, NULL -> "";
            case STRING -> NOT_XML.matcher(((JsonString) value).getString()).replaceAll("");
            default -> value.toString();
        };
    }

    /** Member names are ours, except in maps, where one may begin with a digit. */
    private static String safeName(String name) {
        String safe = NOT_IN_A_NAME.matcher(name).replaceAll("_");
        return safe.isEmpty() || !(Character.isLetter(safe.charAt(0)) || safe.charAt(0) == '_') ? "_" + safe : safe;
    }

    private interface Children {
        void write() throws XMLStreamException;
    }
}
