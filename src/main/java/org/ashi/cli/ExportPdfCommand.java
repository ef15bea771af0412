package org.ashi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.ReportResult;
import org.ashi.export.pdf.ReportWriter;
import org.ashi.pack.proof.ProofFile;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
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
        var paper = paper(parsed.matchedOptionValue(PAPER, PaperSize.A4.name()));
        var target = target(file);
        Archive.id(id);
        try (var store = new Archive(session).reading()) {
            var stored = Archive.find(store, id);
            var pack = session.pack();
            var wording = new Wording(pack, session.messages().language(), session.messages());
            var clock = session.surroundings().clock();
            return switch (new ReportWriter(wording, paper, clock, ProofFile.in(session.dataFolder(), pack.ref().id())).write(stored, target)) {
                case ReportResult.Written written -> 0;
                case ReportResult.Mismatch mismatch -> throw Stop.failed("cli.pdf.incomplete", file);
                case ReportResult.Failed(var code) ->
                    throw Stop.failed("cli.pdf.failed", file, session.messages().get("report.failed." + code.name()));
            };
        }
    }

    private static Path target(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException notAPath) {
            throw Stop.usage("cli.usage.path", TO);
        }
    }

    private static PaperSize paper(String name) {
        return Arrays.stream(PaperSize.values())
                .filter(p -> p.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Stop.usage("cli.usage.choice", PAPER, "a4, letter"));
    }
}
