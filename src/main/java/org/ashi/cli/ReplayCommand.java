package org.ashi.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashi.cli.ReplayWriter.Row;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.intake.Intake;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.pack.proof.Replay;
import org.ashi.store.IntakeStore;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `replay`: what another pack would make of intakes that were given. Exit code 0: no level is lower and nothing more open.
final class ReplayCommand implements Command {

    private static final String AGAINST = "--against";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "replay")
                .addPositional(specs.parameter(0, true, "PACK", "cli.help.replay.pack"))
                .addPositional(specs.parameter(1, false, "FILE", "cli.help.replay.file"))
                .addOption(specs.required(AGAINST, "PACK", "cli.help.replay.against"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json.document"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var before = PackFolder.of(parsed.matchedPositionalValue(0, "")).good(session);
        var after = PackFolder.of(parsed.matchedOptionValue(AGAINST, "")).good(session);
        var replay = new Replay(before, after);
        var rows = new ArrayList<Row>();
        var file = Optional.ofNullable(parsed.matchedPositionalValue(1, (String) null));
        var read = file.isPresent()
                ? file(file.get(), before, replay, rows, session)
                : archive(replay, rows, session);
        var writer = new ReplayWriter(rows);
        if (parsed.hasMatchedOption(Specs.JSON)) {
            writer.json(session.console(), before.ref(), after.ref());
        } else {
            writer.text(session.console(), session.messages(), before.texts(session.messages().language()));
        }
        session.console().flush();
        return writer.count(Kind.LOWERED) + writer.count(Kind.OPENED) > 0 ? Stop.FAILED : read;
    }

    /// @return the exit code of reading
    private static int file(String file, ProtocolPack before, Replay replay, List<Row> rows, Session session) {
        return new AnswerFile(session, file, before).each(AnswerReader.ofAnswers(before), given -> {
            var id = given.id().map(i -> i.text()).orElse("");
            var row = new Row(id, given.form(), replay.of(given.form(), given.answers()));
            return () -> rows.add(row);
        });
    }

    private static int archive(Replay replay, List<Row> rows, Session session) {
        try (var store = new Archive(session).reading()) {
            each(store, stored -> rows.add(row(stored.intake(), replay)));
        }
        return 0;
    }

    private static Row row(Intake intake, Replay replay) {
        return new Row(intake.id().toString(), intake.form(), replay.of(intake.form(), intake.answers()));
    }

    /// The queue, then the drafts: the queue lists only those in which an emergency was shown.
    private static void each(IntakeStore store, Consumer<StoredIntake> work) {
        var seen = new HashSet<UUID>();
        var query = Query.first(Query.MAX_LIMIT);
        for (var page = store.queue(query); ; page = store.queue(query)) {
            page.forEach(row -> one(store, row, seen, work));
            if (page.size() < Query.MAX_LIMIT) {
                break;
            }
            query = query.startingAfter(page.getLast());
        }
        store.unfinished().forEach(row -> one(store, row, seen, work));
    }

    private static void one(IntakeStore store, QueueRow row, HashSet<UUID> seen, Consumer<StoredIntake> work) {
        if (seen.add(row.id())) {
            store.find(row.id()).ifPresent(work);
        }
    }
}
