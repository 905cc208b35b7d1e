package org.carillon.platform.ocs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carillon.platform.json.Inlined;
import org.carillon.platform.json.JsonValues;
import org.carillon.platform.json.StreamedList;
import tools.jackson.core.exc.JacksonIOException;

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
        if (envelope.data() instanceof StreamedList<?> list && list.isLong()) {
            writeInParts(envelope, media, out);
        } else {
            out.write(write(envelope, media).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Once something is written, the answer can only break off; the connection ends, and the client sees it. */
    private static void writeInParts(OcsEnvelope envelope, MediaType media, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            write(envelope, media, text);
        } catch (JacksonIOException | IllegalStateException e) {
            if (e.getCause() instanceof IOException gone) {
                throw gone; // the client, not we
            }
            throw e;
        }
        text.flush();
    }

    static String write(OcsEnvelope envelope, MediaType media) {
        StringWriter text = new StringWriter();
        write(envelope, media, text);
        return text.toString();
    }

    private static void write(OcsEnvelope envelope, MediaType media, Writer text) {
        if (!"xml".equals(media.getSubtype())) {
            JsonValues.writeEscaped(Body.of(envelope, envelope.data()), text);
        } else if (envelope.data() instanceof StreamedList<?> list) {
            OcsXml.write(JsonValues.text(Body.of(envelope, List.of())), list, text);
        } else {
            OcsXml.write(JsonValues.text(Body.of(envelope, envelope.data())), null, text);
        }
    }

    /** The members of the envelope, in the order on the wire. */
    private record Body(Content ocs) {
        static Body of(OcsEnvelope envelope, Object data) {
            Meta meta = new Meta(
                    envelope.ok() ? "ok" : "failure",
                    envelope.writtenCode(),
                    envelope.message(),
                    envelope.paged() ? new Paging("", "") : null);
            return new Body(new Content(meta, data));
        }
    }

    private record Content(Meta meta, Object data) {}

    private record Meta(String status, int statuscode, String message, Paging paging) {}

    /** Never filled. */
    private record Paging(String totalitems, String itemsperpage) implements Inlined {}
}
