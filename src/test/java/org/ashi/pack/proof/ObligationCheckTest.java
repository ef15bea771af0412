package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.rules.Evaluator;
import org.junit.jupiter.api.Test;

/// The promises of the shipped pack hold for all answers; a broken one is shown with a patient.
class ObligationCheckTest {

    private static final Duration MOST = Duration.ofSeconds(120);

    @Test
    void theShippedPackKeepsItsPromises() {
        var pack = BuiltInPack.lowBackPain();
        for (var check : List.of(ObligationCheck.contraindications(), ObligationCheck.invariants())) {
            var result = check.of(pack, Deadline.in(MOST));
            assertThat(result.refuted()).isEmpty();
            assertThat(result.undecided()).isEmpty();
            assertThat(result.claims()).isGreaterThan(30);
            assertThat(result.check()).isEqualTo(check.id());
        }
    }

    /// The rule that is softened is the only one that withholds, and only for a patient with nothing else to say.
    @Test
    void aContraindicationThatNoLongerWithholdsIsShownWithAPatient() throws IOException {
        var pack = changed(Map.of(
                "rules.json", "\"when\": {\"q\": \"ns_reaction\", \"is\": \"severe\"},\n      \"options\": {\"acupuncture\": \"WITHHOLD\"",
                "with", "\"when\": {\"q\": \"ns_reaction\", \"is\": \"severe\"},\n      \"options\": {\"acupuncture\": \"CAVEAT\""));
        var result = ObligationCheck.contraindications().of(pack, Deadline.in(MOST));
        assertThat(result.refuted()).extracting(Refutation::claim).contains("contraindications.first.reaction_severe");
        var refutation = result.refuted().getFirst();
        assertThat(refutation.args()).containsExactly("reaction_severe");
        var answers = refutation.story().orElseThrow().answers();
        assertThat(answers.get("ns_reaction")).contains(new Answer.Choice("severe"));
        assertThat(new Evaluator(pack.rules()).assess(answers).hold()).isFalse();
    }

    /// No rule tells ages apart at 63; the promise alone does.
    @Test
    void aPromiseMayAskForANumberThatNoRuleAsksFor() throws IOException {
        var pack = changed(Map.of(
                "obligations.json", "{\"q\": \"age\", \"atMost\": 15}",
                "with", "{\"q\": \"age\", \"atLeast\": 63, \"atMost\": 64}"));
        var result = ObligationCheck.invariants().of(pack, Deadline.in(MOST));
        assertThat(result.refuted()).extracting(Refutation::claim).contains("invariants.first.child", "invariants.return.child");
        var answers = result.refuted().getFirst().story().orElseThrow().answers();
        assertThat(answers.get("age")).contains(new Answer.Number(63));
        assertThat(new Evaluator(pack.rules()).assess(answers).level()).isLessThan(TriageLevel.REFER);
    }

    /// @param change the file to its old text, and `with` to the new
    private static ProtocolPack changed(Map<String, String> change) throws IOException {
        var files = PackFiles.builtIn("low-back-pain");
        var name = change.keySet().stream().filter(key -> !key.equals("with")).findFirst().orElseThrow();
        var before = new String(files.read(name).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(before).contains(change.get(name));
        var after = before.replace(change.getOrDefault(name, ""), change.getOrDefault("with", "")).getBytes(StandardCharsets.UTF_8);
        PackFiles changed = n -> n.equals(name) ? Optional.of(after) : files.read(n);
        return ((ReadResult.Good) new PackReader().read(changed)).pack();
    }
}
