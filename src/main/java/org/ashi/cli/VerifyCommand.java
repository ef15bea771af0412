package org.ashi.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.ProofFile;
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
    private static final String KEEP = "--keep";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return specs.command(this, "verify")
                .addPositional(specs.parameter(0, false, "PACK", "cli.help.verify.pack"))
                .addOption(specs.value(SECONDS, "N", "cli.help.verify.seconds"))
                .addOption(specs.flag(KEEP, "cli.help.verify.keep"))
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
            case ReadResult.Good(ProtocolPack good) -> {
                var proof = new Verifier(clock)
                        .verify(good, new ScenarioReader().read(pack.files(), good), Duration.ofSeconds(seconds));
                if (parsed.hasMatchedOption(KEEP)) {
                    keep(proof, good, session);
                }
                yield Verification.of(proof);
            }
            case ReadResult.Refused(List<PackProblem> problems) ->
                Verification.refused(pack.hash(), problems, clock.instant());
        };
        write(found, parsed.hasMatchedOption(Specs.JSON), session);
        return found.exitCode();
    }

    /// From then on the pack may be used with this data folder, if it is proved.
    private static void keep(Proof proof, ProtocolPack pack, Session session) {
        if (!ProofFile.in(session.dataFolder(), pack.ref().id()).keep(proof)) {
            throw Stop.failed("cli.verify.notKept", ProofFile.UNWRITABLE);
        }
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
