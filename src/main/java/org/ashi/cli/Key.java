package org.ashi.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What the command line says of who opens the archive. The passphrase itself is never an argument or an environment variable:
/// other programs on the computer can see those.
///
/// @param user name of the person
/// @param passphraseFile file that holds the person's passphrase
/// @param sheetFile file that holds the 13 groups of the recovery sheet
record Key(Optional<String> user, Optional<String> passphraseFile, Optional<String> sheetFile) {

    static final String USER = "--user";
    static final String PASSPHRASE = "--passphrase-file";
    static final String SHEET = "--sheet-file";

    static CommandSpec addTo(CommandSpec spec, Specs specs) {
        return spec.addOption(specs.value(USER, "NAME", "cli.help.key.user"))
                .addOption(specs.value(PASSPHRASE, "FILE", "cli.help.key.passphrase"))
                .addOption(specs.value(SHEET, "FILE", "cli.help.key.sheet"));
    }

    /// @throws Stop if the options do not go together
    static Key of(ParseResult parsed) {
        var key = new Key(value(parsed, USER), value(parsed, PASSPHRASE), value(parsed, SHEET));
        if (key.sheetFile.isPresent() && (key.user.isPresent() || key.passphraseFile.isPresent())) {
            throw Stop.usage("cli.key.either");
        }
        return key;
    }

    boolean given() {
        return user.isPresent() || passphraseFile.isPresent() || sheetFile.isPresent();
    }

    static Optional<String> value(ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }
}
