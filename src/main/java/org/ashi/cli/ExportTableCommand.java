package org.ashi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ashi.export.Progress;
import org.ashi.export.csv.TableExport;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `export csv` and `export json`: a selection of records as one table.
final class ExportTableCommand implements Command {

    private static final String NAMES = "--names";
    /// What `list` calls `--to` is the file here.
    private static final String TO_DAY = "--to-day";

    private final TableExport.Format format;

    ExportTableCommand(TableExport.Format format) {
        this.format = format;
    }

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = switch (format) {
            case CSV -> specs.command(this, name(), "cli.help.table.csv");
            case JSON -> specs.command(this, name(), "cli.help.table.json");
        };
        Exchange.addTo(spec, specs)
                .addOption(specs.value(Filter.FROM, "DAY", "cli.help.list.from"))
                .addOption(specs.value(TO_DAY, "DAY", "cli.help.list.to"))
                .addOption(specs.value(Filter.LEVEL, "LEVEL", "cli.help.list.level"))
                .addOption(specs.flag(NAMES, "cli.help.table.names"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var exchange = Exchange.of(parsed);
        var query = query(parsed);
        var names = parsed.hasMatchedOption(NAMES);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var records = new Selected(store, query);
            if (!records.hasNext()) {
                throw Stop.failed("cli.exchange.nothing", exchange.file());
            }
            var pack = session.pack();
            exchange.log(store, Optional.empty(), names ? name() + " names" : name());
            var export = new TableExport(format, pack, names, session.messages().zone());
            return exchange.done(export.write(exchange.target(), records, Progress.NONE), session);
        }
    }

    private String name() {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static Query query(ParseResult parsed) {
        Set<TriageLevel> levels = Filter.value(parsed, Filter.LEVEL)
                .map(v -> Set.of(Filter.constant(Filter.LEVEL, v, TriageLevel.values())))
                .orElse(Set.of());
        return new Query(
                Set.of(),
                levels,
                List.of(),
                Filter.value(parsed, Filter.FROM).map(v -> Filter.day(Filter.FROM, v)),
                Filter.value(parsed, TO_DAY).map(v -> Filter.day(TO_DAY, v)),
                Optional.empty(),
                Query.MAX_LIMIT);
    }
}
