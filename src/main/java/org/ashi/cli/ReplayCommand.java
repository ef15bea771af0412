package org.ashi.cli;

import java.util.Optional;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Changes.Row;
import org.ashi.pack.proof.Changes.Tally;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.pack.proof.Replay;
import org.ashi.store.EveryIntake;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `replay`: what another pack would make of intakes that were given. Exit code 0: no level is lower and nothing more open.
final class ReplayCommand implements Command {

    private static final String AGAINST = "--against";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "replay")
                .addPositional(specs.parameter(0, true, "PACK", "cli.help.replay.pack"))
                .addPositional(specs.parameter(1, false, "FILE", "cli.help.replay.file"))
                .addOption(specs.required(AGAINST, "PACK", "cli.help.replay.against"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json.document"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var before = PackFolder.of(parsed.matchedPositionalValue(0, "")).good(session);
        var after = PackFolder.of(parsed.matchedOptionValue(AGAINST, "")).good(session);
        var replay = new Replay(before, after);
        var tally = new Tally();
        var file = Optional.ofNullable(parsed.matchedPositionalValue(1, (String) null));
        var read = file.isPresent()
                ? file(file.get(), before, replay, tally, session)
                : archive(replay, tally, session, Key.of(parsed));
        var changes = tally.changes();
        var writer = new ReplayWriter(changes);
        if (parsed.hasMatchedOption(Specs.JSON)) {
            writer.json(session.console(), before.ref(), after.ref());
        } else {
            writer.text(session.console(), session.messages(), before.texts(session.messages().language()));
        }
        session.console().flush();
        return changes.count(Kind.LOWERED) + changes.count(Kind.OPENED) > 0 ? Stop.FAILED : read;
    }

    /// @return the exit code of reading
    private static int file(String file, ProtocolPack before, Replay replay, Tally tally, Session session) {
        return new AnswerFile(session, file, before).each(AnswerReader.ofAnswers(before), given -> {
            var id = given.id().map(i -> i.text()).orElse("");
            var row = new Row(id, Optional.empty(), given.form(), replay.of(given.form(), given.answers()));
            return () -> tally.add(row);
        });
    }

    private static int archive(Replay replay, Tally tally, Session session, Key key) {
        try (var unlocked = new Archive(session).unlocked(key)) {
            // Logs that all are read, and reads none where it cannot.
            EveryIntake.each(unlocked.store(), stored -> tally.add(replay.row(stored.intake())));
        }
        return 0;
    }
}
