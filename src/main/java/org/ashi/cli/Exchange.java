package org.ashi.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ashi.export.ExportReason;
import org.ashi.export.FileResult;
import org.ashi.store.Archive;
import org.ashi.vault.Action;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Where an export for other programs goes and why, and what becomes of it.
///
/// @param file as it was given
/// @param reason a code of [ExportReason]
record Exchange(String file, Path target, String reason) {

    static final String TO = "--to";
    static final String REASON = "--reason";
    private static final List<String> REASONS = Arrays.stream(ExportReason.values()).map(ExportReason::code).toList();

    static CommandSpec addTo(CommandSpec spec, Specs specs) {
        return spec.addOption(specs.required(TO, "FILE", "cli.help.pdf.to")).addOption(specs.required(REASON, "CODE", "cli.help.pdf.reason"));
    }

    /// @throws Stop if no file can have that name, or there is no such reason
    static Exchange of(ParseResult parsed) {
        String file = parsed.matchedOptionValue(TO, "");
        var target = CommandLineMain.path(file).orElseThrow(() -> Stop.usage("cli.usage.path", TO));
        String given = parsed.matchedOptionValue(REASON, "");
        var code = given.strip().toLowerCase(Locale.ROOT);
        if (!REASONS.contains(code)) {
            throw Stop.usage("cli.usage.choice", REASON, String.join(", ", REASONS));
        }
        return new Exchange(file, target, code);
    }

    /// Before anything is written: what is not in the log must not leave the archive.
    ///
    /// @param what of a closed list, without a word about a patient
    /// @throws Stop if it cannot be logged
    void log(Archive store, Optional<UUID> intake, String what) {
        if (!store.log(Action.EXPORTED, intake, what + " " + reason)) {
            throw Stop.failed("cli.exchange.notLogged", file);
        }
    }

    /// @return the exit code
    /// @throws Stop if nothing was written
    int done(FileResult result, Session session) {
        return switch (result) {
            case FileResult.Written written -> 0;
            case FileResult.Stopped stopped -> throw Stop.failed("cli.exchange.stopped", file);
            case FileResult.Failed(var code) ->
                throw Stop.failed("cli.exchange.failed", file, session.messages().get("exchange.failed." + code.name()));
        };
    }
}
