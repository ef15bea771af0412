package org.ashi.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import org.ashi.store.StoredIntake;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// The table as an array of objects, one a line. What is not known is null; several codes are an array.
final class JsonRows implements Rows {

    private final Table table;
    private final JsonGenerator json;

    JsonRows(Table table, OutputStream out) {
        this.table = table;
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void begin() throws IOException {
        disk(() -> json.writeStartArray());
    }

    @Override
    public void row(StoredIntake stored) throws IOException {
        disk(() -> {
            json.writeRaw('\n');
            json.writeStartObject();
            for (var column : table.columns()) {
                json.writeName(column.name());
                cell(column.cell().apply(stored));
            }
            json.writeEndObject();
        });
    }

    @Override
    public void end() throws IOException {
        disk(() -> {
            json.writeRaw('\n');
            json.writeEndArray();
            json.writeRaw('\n');
            json.flush();
        });
    }

    private void cell(Cell cell) {
        switch (cell) {
            case Cell.Empty e -> json.writeNull();
            case Cell.Words(String text) -> json.writeString(text);
            case Cell.Whole(int number) -> json.writeNumber(number);
            case Cell.Flag(boolean on) -> json.writeBoolean(on);
            case Cell.Codes codes -> {
                json.writeStartArray();
                codes.codes().forEach(json::writeString);
                json.writeEndArray();
            }
        }
    }

    private static void disk(Runnable writing) throws IOException {
        try {
            writing.run();
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }
}
