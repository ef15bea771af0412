package org.ashi.cli;

import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Verified;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `backup verify`: restores a backup on trial.
final class BackupVerifyCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "verify", "backup.cli.help.verify")
                .addPositional(specs.parameter("DIR", "backup.cli.help.folder"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var folder = BackupWords.folder(parsed);
        try (var archive = BackupWords.archive(parsed, session)) {
            return switch (archive.store().backups().verify(folder, Progress.untold())) {
                case Verified.Sound(var backup, var samples) -> {
                    session.say(
                            "backup.cli.sound",
                            backup.practiceName(),
                            session.messages().dateTime(backup.at()),
                            backup.intakes());
                    new BackupWords(session).samples(samples);
                    yield samples.bad() == 0 ? 0 : Stop.FAILED;
                }
                case Verified.Unsound(var trouble, var code) -> throw BackupWords.stop(session, trouble, code);
                case Verified.Stopped stopped -> throw new IllegalStateException("nobody asked to stop");
            };
        }
    }
}
