package org.ashi.cli;

import java.util.Arrays;
import java.util.List;
import org.ashi.intake.Intake;
import org.ashi.store.QueueRow;
import org.ashi.text.Messages;
import org.ashi.wording.SignatureWording;

/// How rows of the queue are written.
sealed interface QueueWriter {

    void rows(List<QueueRow> rows);

    /// A table in words.
    final class Table implements QueueWriter {

        private static final String FORMAT = "%-36s  %-10s  %-11s  %-19s  %-8s  %-27s  %s";

        private final Console console;
        private final Messages messages;

        Table(Console console, Messages messages) {
            this.console = console;
            this.messages = messages;
            line(
                    "cli.column.id", "cli.column.level", "cli.column.status", "cli.column.started", "cli.column.form",
                    "cli.column.signature", "cli.column.patient");
        }

        @Override
        public void rows(List<QueueRow> rows) {
            for (var row : rows) {
                var born = row.birthDate()
                        .map(day -> messages.get("cli.list.born", messages.date(day)))
                        .orElse("");
                var name = row.name().isEmpty() ? messages.get("cli.unnamed") : row.name();
                console.line(FORMAT.formatted(
                                row.id(),
                                messages.get("level." + row.level().name()),
                                messages.get("status." + row.status().name()),
                                messages.dateTime(row.startedAt()),
                                row.form(),
                                SignatureWording.state(row.signature(), messages),
                                name + born + marks(row))
                        .stripTrailing());
            }
        }

        private String marks(QueueRow row) {
            return (row.form().equals(Intake.RETURN_VISIT) ? messages.get("cli.list.return") : "")
                    + (row.alerted() ? messages.get("cli.list.alerted") : "")
                    + (row.helped() ? messages.get("cli.list.helped") : "");
        }

        private void line(String... keys) {
            var words = Arrays.stream(keys).map(key -> messages.get(key)).toArray();
            console.line(FORMAT.formatted(words));
        }
    }

    /// JSON Lines.
    final class Lines implements QueueWriter {

        private final Json lines;

        Lines(Json lines) {
            this.lines = lines;
        }

        @Override
        public void rows(List<QueueRow> rows) {
            var json = lines.generator();
            for (var row : rows) {
                json.writeStartObject();
                json.writeStringProperty("id", row.id().toString());
                json.writeStringProperty("level", row.level().name());
                json.writeStringProperty("status", row.status().name());
                json.writeStringProperty("form", row.form());
                json.writeStringProperty("startedAt", row.startedAt().toString());
                json.writeBooleanProperty("alerted", row.alerted());
                json.writeBooleanProperty("finished", row.finished());
                json.writeBooleanProperty("helped", row.helped());
                json.writeStringProperty("signature", row.signature().name());
                json.writeStringProperty("name", row.name());
                row.birthDate().ifPresent(day -> json.writeStringProperty("birthDate", day.toString()));
                json.writeEndObject();
                lines.endLine();
            }
        }
    }
}
