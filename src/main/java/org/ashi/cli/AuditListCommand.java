package org.ashi.cli;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ashi.store.AuditLog;
import org.ashi.text.Messages;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `audit list`: who did what, newest first. Names staff, never patients.
final class AuditListCommand implements Command {

    private static final String INTAKE = "--intake";
    private static final int USUAL = 100;
    /// The last moment that the log can tell.
    private static final Instant NEWEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "list", "cli.help.audit.list")
                .addOption(specs.value(INTAKE, "ID", "cli.help.audit.intake"))
                .addOption(specs.value(Filter.LIMIT, "N", "cli.help.audit.limit"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var limit = WholeNumber.count(parsed, Filter.LIMIT, USUAL, AuditLog.MAX_PAGE);
        var intake = Key.value(parsed, INTAKE).map(Archive::id);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var log = unlocked.store().audit();
            var entries = intake.isPresent() ? log.of(intake.get()) : log.page(NEWEST, limit);
            var shown = entries.subList(0, Math.min(limit, entries.size()));
            if (parsed.hasMatchedOption(Specs.JSON)) {
                json(new Json(session.console().out()), shown);
            } else {
                text(session, unlocked.store().people(), shown);
            }
            session.console().flush();
            return 0;
        }
    }

    private static void text(Session session, List<Person> people, List<AuditEntry> entries) {
        var names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        for (var entry : entries) {
            var who = entry.person().map(id -> names.getOrDefault(id, other(session, id))).orElse("-");
            session.console()
                    .line("%6d  %-19s  %-18s  %-36s  %-20s  %s"
                            .formatted(
                                    entry.n(),
                                    session.messages().dateTime(entry.at()),
                                    entry.action().name(),
                                    entry.intake().map(UUID::toString).orElse("-"),
                                    who,
                                    entry.detail())
                            .stripTrailing());
        }
    }

    private static String other(Session session, UUID id) {
        return id.equals(Person.RECOVERY) ? session.messages().get("cli.audit.sheet") : id.toString();
    }

    private static void json(Json lines, List<AuditEntry> entries) {
        var json = lines.generator();
        for (var entry : entries) {
            json.writeStartObject();
            json.writeStringProperty("workstation", entry.workstation().toString());
            json.writeNumberProperty("n", entry.n());
            json.writeStringProperty("at", entry.at().toString());
            json.writeStringProperty("action", entry.action().name());
            entry.person().ifPresent(id -> json.writeStringProperty("person", id.toString()));
            entry.intake().ifPresent(id -> json.writeStringProperty("intake", id.toString()));
            json.writeStringProperty("detail", entry.detail());
            json.writeEndObject();
            lines.endLine();
        }
    }
}
