package org.ashi.cli;

import org.ashi.text.Messages;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `init`: sets a practice up, with its first practitioner and the recovery sheet.
final class InitCommand implements Command {

    private static final String PRACTICE = "--practice";
    private static final String FOUNDER = "--founder";
    private static final String SHEET = "--sheet";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "init")
                .addOption(specs.required(PRACTICE, "NAME", "cli.help.init.practice"))
                .addOption(specs.required(FOUNDER, "NAME", "cli.help.init.founder"))
                .addOption(specs.value(Key.PASSPHRASE, "FILE", "cli.help.init.passphrase"))
                .addOption(specs.value(SHEET, "FILE", "cli.help.init.sheet"))
                .addOption(specs.value(ExportPdfCommand.PAPER, "PAPER", "cli.help.pdf.paper"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        return new Initiation(
                        session,
                        name(PRACTICE, parsed.matchedOptionValue(PRACTICE, ""), Practice.MOST_NAME),
                        name(FOUNDER, parsed.matchedOptionValue(FOUNDER, ""), Person.MOST_NAME),
                        Key.value(parsed, SHEET).map(file -> ExportPdfCommand.target(SHEET, file)),
                        ExportPdfCommand.paper(parsed))
                .run(Key.value(parsed, Key.PASSPHRASE));
    }

    /// @throws Stop if it is no name
    static String name(String option, String given, int most) {
        var name = given.strip();
        if (name.isEmpty() || name.length() > most || name.chars().anyMatch(Character::isISOControl)) {
            throw Stop.usage("cli.usage.name", option, most);
        }
        return name;
    }
}
