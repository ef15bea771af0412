package org.ashi.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON Lines: one value a line.
final class Json implements AutoCloseable {

    private final JsonGenerator generator;

    Json(OutputStream out) {
        generator = JsonFactory.builder()
                .rootValueSeparator("")
                // When to flush is for the console to say, and it stays open.
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    JsonGenerator generator() {
        return generator;
    }

    void endLine() {
        generator.writeRaw('\n');
        generator.flush();
    }

    @Override
    public void close() {
        generator.close();
    }
}
