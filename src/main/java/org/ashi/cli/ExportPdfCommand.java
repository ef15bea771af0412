package org.ashi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.export.ExportReason;
import org.ashi.export.FilePassword;
import org.ashi.export.Paper;
import org.ashi.export.pdf.Copy;
import org.ashi.export.pdf.Order;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.Papers;
import org.ashi.export.pdf.ReportResult;
import org.ashi.pack.proof.ProofFile;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `export pdf`: a paper on one record, or on two visits of one patient, as a file.
final class ExportPdfCommand implements Command {

    private static final String TO = "--to";
    private static final String REASON = "--reason";
    static final String PAPER = "--paper";
    private static final String PASSWORD = "--password-file";
    private static final String KIND = "--kind";
    private static final String WITH = "--with";
    private static final String NOTE = "--note";

    private static final List<String> REASONS = Arrays.stream(ExportReason.values()).map(ExportReason::code).toList();

    private static final List<String> KINDS = Arrays.stream(Paper.values()).map(Paper::code).toList();

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "pdf")
                .addPositional(specs.parameter("ID", "cli.help.id"))
                .addOption(specs.value(TO, "FILE", "cli.help.pdf.to").toBuilder()
                        .required(true)
                        .build())
                .addOption(specs.required(REASON, "CODE", "cli.help.pdf.reason"))
                .addOption(specs.value(KIND, "KIND", "paper.cli.kind"))
                .addOption(specs.value(WITH, "ID", "paper.cli.with"))
                .addOption(specs.flag(NOTE, "paper.cli.note"))
                .addOption(specs.value(PAPER, "PAPER", "cli.help.pdf.paper"))
                .addOption(specs.value(PASSWORD, "FILE", "cli.help.pdf.password"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        String file = parsed.matchedOptionValue(TO, "");
        var kind = kind(parsed);
        var paper = paper(parsed);
        var target = target(TO, file);
        var reason = reason(parsed.matchedOptionValue(REASON, ""));
        Archive.id(id);
        Key.value(parsed, WITH).ifPresent(Archive::id);
        // Before anything is logged: it may be refused.
        var password = Key.value(parsed, PASSWORD).map(given -> password(session, given)).orElse(new char[0]);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var stored = Archive.find(store, id);
            var with = Key.value(parsed, WITH).map(other -> Archive.find(store, other));
            var order = new Order(
                    kind,
                    store.practice().map(Practice::name).orElse(""),
                    store.unlocked().map(Person::name).orElse(""),
                    parsed.hasMatchedOption(NOTE),
                    with);
            return write(session, store, papers(session, paper), order, stored, new Goal(file, target, reason), password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// Where to and why.
    private record Goal(String file, Path target, String reason) {}

    private static int write(
            Session session, org.ashi.store.Archive store, Papers papers, Order order, StoredIntake stored, Goal goal,
            char[] password) {
        papers.refused(order, stored).ifPresent(code -> {
            throw Stop.failed("paper.cli.failed", goal.file(), session.messages().get("report.failed." + code.name()));
        });
        // Before it is written: what is not in the log must not leave the archive.
        var leaving = Stream.concat(Stream.of(stored), order.with().filter(w -> order.paper() == Paper.COMPARISON).stream());
        if (!leaving.allMatch(one -> store.log(Action.EXPORTED, Optional.of(one.intake().id()), detail(order.paper(), goal.reason())))) {
            throw Stop.failed("cli.pdf.notLogged", goal.file());
        }
        papers.remarks(order.paper(), stored).forEach(remark -> session.say("handout.remark." + remark.name()));
        // With the entry of this export in it.
        var copy = new Copy(Optional.of(store.audit().head().brief()), password);
        return switch (papers.write(order, stored, goal.target(), copy)) {
            case ReportResult.Written written -> 0;
            case ReportResult.Mismatch mismatch -> throw Stop.failed("cli.pdf.incomplete", goal.file());
            case ReportResult.Failed(var code) ->
                throw Stop.failed("cli.pdf.failed", goal.file(), session.messages().get("report.failed." + code.name()));
        };
    }

    private static Papers papers(Session session, PaperSize size) {
        var pack = session.pack();
        var wording = new Wording(pack, session.messages().language(), session.messages());
        return new Papers(
                wording, size, session.surroundings().clock(), ProofFile.in(session.dataFolder(), pack.ref().id()));
    }

    private static String detail(Paper paper, String reason) {
        return paper == Paper.REPORT ? "pdf " + reason : "pdf " + paper.code() + " " + reason;
    }

    /// @throws Stop if there is no such paper
    private static Paper kind(ParseResult parsed) {
        String given = parsed.matchedOptionValue(KIND, Paper.REPORT.code());
        return Paper.of(given.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Stop.usage("cli.usage.choice", KIND, String.join(", ", KINDS)));
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
