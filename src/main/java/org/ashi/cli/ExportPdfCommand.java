package org.ashi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.ashi.cli.PdfExport.Paper;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `export pdf`: the report on one record as a file.
final class ExportPdfCommand implements Command {

    private static final String TO = "--to";
    private static final String PAPER = "--paper";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "pdf")
                .addPositional(specs.parameter("ID", "cli.help.id"))
                .addOption(specs.value(TO, "FILE", "cli.help.pdf.to").toBuilder()
                        .required(true)
                        .build())
                .addOption(specs.value(PAPER, "PAPER", "cli.help.pdf.paper"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        String file = parsed.matchedOptionValue(TO, "");
        var paper = paper(parsed.matchedOptionValue(PAPER, Paper.A4.name()));
        Archive.id(id);
        try (var store = new Archive(session).reading()) {
            var stored = Archive.find(store, id);
            // Whole or not at all: a report that breaks off half way never reaches the file.
            var bytes = new ByteArrayOutputStream();
            session.surroundings().pdf().write(session.pack(), session.messages(), stored, paper, bytes);
            Files.write(Path.of(file), bytes.toByteArray());
            return 0;
        } catch (IOException | InvalidPathException e) {
            throw Stop.failed("cli.pdf.unwritable", file);
        }
    }

    private static Paper paper(String name) {
        return Arrays.stream(Paper.values())
                .filter(p -> p.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Stop.usage("cli.usage.choice", PAPER, "a4, letter"));
    }
}
