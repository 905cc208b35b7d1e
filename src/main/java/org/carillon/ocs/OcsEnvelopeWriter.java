package org.carillon.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
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
        Body body = Body.of(envelope);
        if ("xml".equals(media.getSubtype())) {
            return OcsXml.write(JsonValues.text(body));
        }
        EscapingWriter json = new EscapingWriter();
        JsonValues.write(body, json);
        return json.toString();
    }

    /** The members of the envelope, in the order on the wire. */
    private record Body(Content ocs) {
        static Body of(OcsEnvelope envelope) {
            Meta meta = new Meta(
                    envelope.ok() ? "ok" : "failure",
                    envelope.writtenCode(),
                    envelope.message(),
                    envelope.paged() ? new Paging("", "") : null);
            return new Body(new Content(meta, envelope.data()));
        }
    }

    private record Content(Meta meta, Object data) {}

    private record Meta(String status, int statuscode, String message, Paging paging) {}

    /** Never filled. */
    private record Paging(String totalitems, String itemsperpage) implements Inlined {}
}
