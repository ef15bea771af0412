package org.ashi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Samples;
import picocli.CommandLine.ParseResult;

/// What the commands about backups say.
record BackupWords(Session session) {

    /// The folder of a backup that the command line names.
    static Path folder(ParseResult parsed) {
        var text = parsed.matchedPositionalValue(0, "");
        return CommandLineMain.path(text).orElseThrow(() -> Stop.failed("cli.file.unreadable", text));
    }

    /// The archive, opened for somebody where the command line says who: then records are looked into, not only at.
    ///
    /// @throws Stop if there is no archive, or it stays locked for the one who is named
    static Unlocked archive(ParseResult parsed, Session session) {
        var key = Key.of(parsed);
        var archive = new Archive(session);
        return key.given() ? archive.unlocked(key) : new Unlocked(archive.reading(), Optional.empty());
    }

    static Stop stop(Session session, BackupTrouble trouble, String code) {
        var words = session.messages().get("backup.trouble." + trouble.name());
        return code.isEmpty()
                ? Stop.failed("backup.cli.failed", words)
                : Stop.failed("backup.cli.failed.code", words, code);
    }

    void samples(Samples samples) {
        if (samples.bad() > 0) {
            session.say("backup.samples.bad", samples.bad(), samples.looked());
        } else if (samples.opened() > 0) {
            session.say("backup.samples.opened", samples.opened());
        } else {
            session.say("backup.samples.signatures", samples.looked());
        }
    }
}
