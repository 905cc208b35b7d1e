package org.carillon.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes the envelope as JSON or XML: declared member order, explicit nulls. Source: docs/contract/envelope.md 5. */
@Provider
@Priority(1)
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
@ApplicationScoped
public class OcsEnvelopeWriter implements MessageBodyWriter<OcsEnvelope> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == OcsEnvelope.class;
    }

    @Override
    public void writeTo(
            OcsEnvelope envelope,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(write(envelope, media).getBytes(StandardCharsets.UTF_8));
    }

    static String write(OcsEnvelope envelope, MediaType media) {
        JsonObject json = toJson(envelope);
        return "xml".equals(media.getSubtype()) ? OcsXml.write(json.getJsonObject("ocs")) : escape(json);
    }

    private static JsonObject toJson(OcsEnvelope envelope) {
        JsonObjectBuilder meta = JsonValues.JSON
                .createObjectBuilder()
                .add("status", envelope.ok() ? "ok" : "failure")
                .add("statuscode", envelope.writtenCode())
                .add("message", envelope.message());
        if (envelope.paged()) {
            meta.add("totalitems", "").add("itemsperpage", "");
        }
        return JsonValues.JSON
                .createObjectBuilder()
                .add(
                        "ocs",
                        JsonValues.JSON
                                .createObjectBuilder()
                                .add("meta", meta)
                                .add("data", JsonValues.of(envelope.data())))
                .build();
    }

    /** These characters only occur inside texts, where JSON allows to write them escaped. */
    private static String escape(JsonObject json) {
        String text = json.toString();
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("\\u003C");
                case '>' -> escaped.append("\\u003E");
                case '/' -> escaped.append("\\/");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
