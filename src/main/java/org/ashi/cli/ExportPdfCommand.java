package org.ashi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ashi.export.ExportReason;
import org.ashi.export.FilePassword;
import org.ashi.export.pdf.Copy;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.ReportResult;
import org.ashi.export.pdf.ReportWriter;
import org.ashi.pack.proof.ProofFile;
import org.ashi.text.Messages;
import org.ashi.vault.Action;
import org.ashi.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `export pdf`: the report on one record as a file.
final class ExportPdfCommand implements Command {

    private static final String TO = "--to";
    private static final String REASON = "--reason";
    static final String PAPER = "--paper";
    private static final String PASSWORD = "--password-file";

    private static final List<String> REASONS = Arrays.stream(ExportReason.values()).map(ExportReason::code).toList();

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "pdf")
                .addPositional(specs.parameter("ID", "cli.help.id"))
                .addOption(specs.value(TO, "FILE", "cli.help.pdf.to").toBuilder()
                        .required(true)
                        .build())
                .addOption(specs.required(REASON, "CODE", "cli.help.pdf.reason"))
                .addOption(specs.value(PAPER, "PAPER", "cli.help.pdf.paper"))
                .addOption(specs.value(PASSWORD, "FILE", "cli.help.pdf.password"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        String file = parsed.matchedOptionValue(TO, "");
        var paper = paper(parsed);
        var target = target(TO, file);
        var reason = reason(parsed.matchedOptionValue(REASON, ""));
        Archive.id(id);
        // Before anything is logged: it may be refused.
        var password = Key.value(parsed, PASSWORD).map(given -> password(session, given)).orElse(new char[0]);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var stored = Archive.find(store, id);
            // Before it is written: what is not in the log must not leave the archive.
            if (!store.log(Action.EXPORTED, Optional.of(stored.intake().id()), "pdf " + reason)) {
                throw Stop.failed("cli.pdf.notLogged", file);
            }
            var pack = session.pack();
            var wording = new Wording(pack, session.messages().language(), session.messages());
            var clock = session.surroundings().clock();
            // With the entry of this export in it.
            var copy = new Copy(Optional.of(store.audit().head().brief()), password);
            return switch (new ReportWriter(wording, paper, clock, ProofFile.in(session.dataFolder(), pack.ref().id())).write(stored, target, copy)) {
                case ReportResult.Written written -> 0;
                case ReportResult.Mismatch mismatch -> throw Stop.failed("cli.pdf.incomplete", file);
                case ReportResult.Failed(var code) ->
                    throw Stop.failed("cli.pdf.failed", file, session.messages().get("report.failed." + code.name()));
            };
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// @return wiped by the caller
    /// @throws Stop if it cannot be read, or is too weak for a file that anybody may try for ever
    private static char[] password(Session session, String file) {
        var typed = Secret.text(session, file);
        var fault = FilePassword.judge(typed);
        if (fault.isEmpty()) {
            return typed;
        }
        Arrays.fill(typed, '\0');
        throw switch (fault.get()) {
            case SHORT -> Stop.failed("review.export.problem.SHORT", FilePassword.LEAST);
            case STRANGE -> Stop.failed("review.export.problem.STRANGE");
        };
    }

    /// @throws Stop if no file can have that name
    static Path target(String option, String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException notAPath) {
            throw Stop.usage("cli.usage.path", option);
        }
    }

    private static String reason(String given) {
        var code = given.strip().toLowerCase(Locale.ROOT);
        if (!REASONS.contains(code)) {
            throw Stop.usage("cli.usage.choice", REASON, String.join(", ", REASONS));
        }
        return code;
    }

    /// @throws Stop if there is no such paper
    static PaperSize paper(ParseResult parsed) {
        String name = parsed.matchedOptionValue(PAPER, PaperSize.A4.name());
        return Arrays.stream(PaperSize.values())
                .filter(p -> p.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Stop.usage("cli.usage.choice", PAPER, "a4, letter"));
    }
}
