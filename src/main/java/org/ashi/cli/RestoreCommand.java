package org.ashi.cli;

import org.ashi.store.Backup;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Restored;
import org.ashi.store.jdbc.SqliteRestore;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `restore`: makes an archive of a backup, in a data folder that has none.
final class RestoreCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "restore", "backup.cli.help.restore")
                .addPositional(specs.parameter("DIR", "backup.cli.help.folder"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var folder = BackupWords.folder(parsed);
        var restore = new SqliteRestore(session.surroundings().clock());
        return switch (restore.restore(folder, session.dataFolder(), Progress.untold())) {
            case Restored.Done(Backup backup) -> told(backup, session);
            case Restored.Failed(var trouble, var code) -> throw BackupWords.stop(session, trouble, code);
            case Restored.Stopped stopped -> throw new IllegalStateException("nobody asked to stop");
        };
    }

    private static int told(Backup backup, Session session) {
        session.say(
                "backup.cli.restored",
                backup.practiceName(),
                session.messages().dateTime(backup.at()),
                backup.intakes(),
                session.dataFolder().toString());
        session.say("backup.cli.fingerprint", backup.fingerprint());
        session.say("backup.cli.asItWas");
        session.say(backup.slots() ? "backup.cli.next" : "backup.cli.next.sheet");
        return 0;
    }
}
