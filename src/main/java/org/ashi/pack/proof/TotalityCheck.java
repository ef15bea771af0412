package org.ashi.pack.proof;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.RuleBase;

/// Whatever is answered, there is one level, one status for each option, words for what to do, and something to go on with.
final class TotalityCheck implements Check {

    /// Who is told what a level means.
    private static final List<String> READERS = List.of("patient", "staff", "practitioner");

    @Override
    public String id() {
        return "totality";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        pack.languages().forEach(language -> Stream.of(TriageLevel.values()).forEach(level -> READERS.forEach(reader -> {
            var key = "level." + level + "." + reader;
            claims.claim(
                    language + "." + key, pack.texts(language).find(key).filter(t -> !t.isBlank()).isPresent(), "levelText",
                    key, language);
        })));
        for (var prover : Provers.of(pack, deadline)) {
            one(claims, prover);
            somethingToGoOnWith(claims, prover);
        }
        return claims.result();
    }

    private static void one(Claims claims, Prover prover) {
        var circuit = prover.circuit();
        var outcome = prover.outcome();
        claims.never(
                prover,
                "level",
                -circuit.one(Stream.of(TriageLevel.values()).map(outcome::exactly).toList()),
                answers -> false,
                "noLevel");
        for (var option : prover.base().options()) {
            claims.never(
                    prover,
                    "status." + option.id(),
                    -circuit.one(Stream.of(OptionStatus.values()).map(s -> outcome.is(option.id(), s)).toList()),
                    answers -> prover.assess(answers).option(option.id()).isEmpty(),
                    "noStatus",
                    option.id());
        }
    }

    /// Where no doctor is called for, a cause or an option is there to talk about. A form that leaves questions out goes on with what
    /// the first visit found.
    private static void somethingToGoOnWith(Claims claims, Prover prover) {
        if (!prover.base().leftOut().isEmpty()) {
            return;
        }
        var circuit = prover.circuit();
        var outcome = prover.outcome();
        var nothing = circuit.and(
                -outcome.hold(),
                -outcome.atLeast(TriageLevel.REFER),
                -circuit.or(IntStream.range(0, prover.base().causes().size())
                        .filter(i -> !prover.base().causes().get(i).isFactor())
                        .mapToObj(outcome::listed)
                        .toList()),
                circuit.and(options(prover.base())
                        .map(o -> outcome.is(o, OptionStatus.NOT_MATCHED))
                        .toList()));
        claims.never(prover, "next-step", nothing, answers -> nothing(prover.assess(answers)), "noStep");
    }

    private static Stream<String> options(RuleBase base) {
        return base.options().stream().map(o -> o.id());
    }

    private static boolean nothing(Assessment assessment) {
        return !assessment.hold()
                && assessment.level().compareTo(TriageLevel.REFER) < 0
                && assessment.causes().isEmpty()
                && assessment.options().stream().allMatch(o -> o.status() == OptionStatus.NOT_MATCHED);
    }
}
