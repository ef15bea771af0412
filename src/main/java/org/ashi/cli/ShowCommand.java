package org.ashi.cli;

import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `show`: one record, in words or as JSON.
final class ShowCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "show")
                .addPositional(specs.parameter("ID", "cli.help.id"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json"));
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        Archive.id(id);
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var stored = Archive.find(unlocked.store(), id);
            if (parsed.hasMatchedOption(Specs.JSON)) {
                new RecordJson(new Json(session.console().out())).write(stored);
            } else {
                var pack = session.pack();
                var wording = new Wording(pack, session.messages().language(), session.messages());
                new RecordText(wording, session.surroundings().clock()).lines(stored).forEach(session.console()::line);
            }
            session.console().flush();
            unlocked.store().seen(stored.intake().id(), stored.revision(), stored.raised());
            return 0;
        }
    }
}
