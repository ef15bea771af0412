package org.ashi.cli;

import java.util.Optional;
import org.ashi.store.IntakeStore;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `list`: the queue, most urgent first.
final class ListCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "list")
                .addOption(specs.value(Filter.STATUS, "STATUS", "cli.help.list.status"))
                .addOption(specs.value(Filter.LEVEL, "LEVEL", "cli.help.list.level"))
                .addOption(specs.value(Filter.NAME, "TEXT", "cli.help.list.name"))
                .addOption(specs.value(Filter.FROM, "DAY", "cli.help.list.from"))
                .addOption(specs.value(Filter.TO, "DAY", "cli.help.list.to"))
                .addOption(specs.value(Filter.LIMIT, "N", "cli.help.list.limit"))
                .addOption(specs.value(Filter.AFTER, "ID", "cli.help.list.after"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var filter = Filter.of(parsed);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var start = filter.after().map(id -> key(store, id));
            QueueWriter writer = parsed.hasMatchedOption(Specs.JSON)
                    ? new QueueWriter.Lines(new Json(session.console().out()))
                    : new QueueWriter.Table(session.console(), session.messages());
            var last = pages(store, filter, start, writer);
            session.console().flush();
            last.ifPresent(row -> session.say("cli.list.more", row.id().toString()));
            return 0;
        }
    }

    /// Writes page after page.
    ///
    /// @return the last row written, if more stand behind it
    private static Optional<QueueRow> pages(
            IntakeStore store, Filter filter, Optional<Query.After> start, QueueWriter writer) {
        var after = start;
        for (var left = filter.limit(); ; ) {
            var size = Math.min(left, Query.MAX_LIMIT);
            var rows = store.queue(filter.page(after, size));
            writer.rows(rows);
            if (rows.size() < size) {
                return Optional.empty();
            }
            after = Optional.of(Query.After.of(rows.getLast()));
            left -= size;
            if (left == 0) {
                return store.queue(filter.page(after, 1)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.getLast());
            }
        }
    }

    /// Goes through the queue instead of opening the record: to go on with a list is no reading of it.
    private static Query.After key(IntakeStore store, String text) {
        var id = Archive.id(text);
        var query = Query.first(Query.MAX_LIMIT);
        for (var page = store.queue(query); !page.isEmpty(); page = store.queue(query)) {
            var row = page.stream().filter(r -> r.id().equals(id)).findFirst();
            if (row.isPresent()) {
                return Query.After.of(row.get());
            }
            query = query.startingAfter(page.getLast());
        }
        throw Stop.failed("cli.id.unknown", text);
    }
}
