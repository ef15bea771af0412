package org.ashi.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.proof.Verifier;
import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `verify`: puts a pack to the proof. Exit code 0: all proved; 1: something refuted; 2: something not decided in time.
final class VerifyCommand implements Command {

    static final String SECONDS = "--seconds";
    static final int DEFAULT_SECONDS = 60;
    /// A day.
    static final int MAX_SECONDS = 86_400;

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "verify")
                .addPositional(specs.parameter(0, false, "PACK", "cli.help.verify.pack"))
                .addOption(specs.value(SECONDS, "N", "cli.help.verify.seconds"))
                .addOption(specs.flag(Specs.JSON, "cli.help.json.document"));
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        var seconds = WholeNumber.count(parsed, SECONDS, DEFAULT_SECONDS, MAX_SECONDS);
        var pack = Optional.ofNullable(parsed.matchedPositionalValue(0, (String) null))
                .map(PackFolder::of)
                .orElseGet(() -> PackFolder.inUse(session));
        var clock = session.surroundings().clock();
        var found = switch (pack.result()) {
            case ReadResult.Good(ProtocolPack good) ->
                Verification.of(new Verifier(clock).verify(good, pack.hash(), Duration.ofSeconds(seconds)));
            case ReadResult.Refused(List<PackProblem> problems) ->
                Verification.refused(pack.hash(), problems, clock.instant());
        };
        write(found, parsed.hasMatchedOption(Specs.JSON), session);
        return found.exitCode();
    }

    static void write(Verification found, boolean asJson, Session session) {
        if (asJson) {
            try (var json = new Json(session.console().out())) {
                new ProofJson(json.generator(), new ProofWords(session.messages())).write(found);
                json.endLine();
            }
        } else {
            new ProofText(session.console(), session.messages()).write(found);
        }
        session.console().flush();
    }
}
