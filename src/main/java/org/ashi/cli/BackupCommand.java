package org.ashi.cli;

import java.nio.file.Path;
import org.ashi.store.Backups;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `backup`: makes a backup and names its folder, and `backup verify`.
final class BackupCommand implements Command {

    private static final String TO = "--to";
    private static final String WITHOUT_SLOTS = "--without-slots";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "backup", "backup.cli.help")
                .addOption(specs.value(TO, "DIR", "backup.cli.help.to"))
                .addOption(specs.flag(WITHOUT_SLOTS, "backup.cli.help.without"));
        Key.addTo(spec, specs);
        spec.addSubcommand("verify", new BackupVerifyCommand().spec(messages));
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var slots = parsed.hasMatchedOption(WITHOUT_SLOTS) ? Slots.SHEET_ALONE : Slots.ALL;
        try (var archive = BackupWords.archive(parsed, session)) {
            var backups = archive.store().backups();
            return switch (backups.make(target(parsed, backups), slots, Progress.untold())) {
                case Made.Done done -> told(done, session);
                case Made.Failed(var trouble, var code) -> throw BackupWords.stop(session, trouble, code);
                case Made.Stopped stopped -> throw new IllegalStateException("nobody asked to stop");
            };
        }
    }

    private static int told(Made.Done done, Session session) {
        session.console().line(done.backup().folder().toString());
        session.console().flush();
        session.say("backup.cli.made", done.backup().intakes());
        new BackupWords(session).samples(done.samples());
        if (!done.backup().slots()) {
            session.say("backup.slots.none");
        }
        if (done.sameDisk()) {
            session.say("backup.sameDisk");
        }
        return 0;
    }

    private static Path target(ParseResult parsed, Backups backups) {
        if (!parsed.hasMatchedOption(TO)) {
            return backups.usualFolder();
        }
        return CommandLineMain.path(parsed.matchedOptionValue(TO, ""))
                .orElseThrow(() -> Stop.usage("cli.usage.path", TO));
    }
}
