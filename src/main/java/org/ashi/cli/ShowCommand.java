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
        return specs.command(this, "show")
                .addPositional(specs.parameter("ID", "cli.help.id"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        Archive.id(id);
        try (var store = new Archive(session).reading()) {
            var stored = Archive.find(store, id);
            if (parsed.hasMatchedOption(Specs.JSON)) {
                new RecordJson(new Json(session.console().out())).write(stored);
            } else {
                var pack = session.pack();
                var wording = new Wording(pack, session.messages().language(), session.messages());
                new RecordText(wording, session.surroundings().clock()).lines(stored).forEach(session.console()::line);
            }
            session.console().flush();
            return 0;
        }
    }
}
