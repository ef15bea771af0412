package org.ashi.cli;

import java.util.Optional;
import org.ashi.export.fhir.FhirExport;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `export fhir`: one record as a FHIR R4 bundle.
final class ExportFhirCommand implements Command {

    private static final String NOTE = "--note";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "fhir").addPositional(specs.parameter("ID", "cli.help.id"));
        return Key.addTo(Exchange.addTo(spec, specs).addOption(specs.flag(NOTE, "cli.help.fhir.note")), specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        String id = parsed.matchedPositionalValue(0, "");
        var exchange = Exchange.of(parsed);
        Archive.id(id);
        var messages = session.messages();
        var program = messages.get("cli.version", CommandLineMain.version());
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var stored = Archive.find(store, id);
            var wording = new Wording(session.pack(), messages.language(), messages);
            exchange.log(store, Optional.of(stored.intake().id()), "fhir");
            var export = new FhirExport(wording, program, session.surroundings().clock(), parsed.hasMatchedOption(NOTE));
            return exchange.done(export.write(stored, exchange.target()), session);
        }
    }
}
