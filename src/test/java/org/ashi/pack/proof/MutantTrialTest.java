package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.junit.jupiter.api.Test;

class MutantTrialTest {

    private static final PackFiles FILES = PackFiles.builtIn("low-back-pain");
    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final String RULES = "rules.json";
    /// A collapse is urgent only.
    private static final Mutant LOWERED = mutant(changed(
            "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"EMERGENCY\"",
            "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"URGENT\""));
    private static final int TRIES = 2_000;

    @Test
    void aPackThatCannotBeReadIsCaughtByItsStructure() {
        assertThat(trial(pack -> Set.of(), pack -> proof()).fate(mutant(changed("\"id\": \"RF-E02\"", "\"id\": \"RF-E01\""))))
                .isEqualTo(new Fate.Caught("structure", "DUPLICATE_ID"));
    }

    @Test
    void whatAWorkedCaseNoticesIsCaughtUnlessThePackItselfBreaksTheCase() {
        var mutant = LOWERED;

        assertThat(trial(pack -> broken(pack, "V99"), pack -> proof()).fate(mutant))
                .isEqualTo(new Fate.Caught("scenarios", "V99"));
        assertThat(trial(pack -> Set.of("V99"), pack -> proof()).fate(mutant)).isInstanceOf(Fate.Survived.class);
    }

    @Test
    void whatTheProofNoticesIsCaughtUnlessThePackItselfIsRefuted() {
        var mutant = LOWERED;

        assertThat(trial(pack -> Set.of(), pack -> proof(broken(pack, "monotone.rf_collapse"))).fate(mutant))
                .isEqualTo(new Fate.Caught("monotone", "monotone.rf_collapse"));
        assertThat(trial(pack -> Set.of(), pack -> proof(Set.of("monotone.rf_collapse"))).fate(mutant))
                .isInstanceOf(Fate.Survived.class);
    }

    @Test
    void aSurvivorThatAssessesOtherwiseIsShownByFewAnswers() {
        var fate = trial(pack -> Set.of(), pack -> proof()).fate(LOWERED);

        assertThat(fate).isInstanceOfSatisfying(Fate.Survived.class, survived -> {
            assertThat(survived.undecided()).isFalse();
            var story = survived.difference().orElseThrow();
            assertThat(story.answers().byQuestion().keySet()).containsExactly("rf_collapse");
        });
    }

    @Test
    void aFaultThatIsNoneIsProvedToBeNone() {
        var same = mutant(FILES);

        assertThat(trial(pack -> Set.of(), pack -> proof()).fate(same))
                .isEqualTo(new Fate.Same());
    }

    private static MutantTrial trial(Function<ProtocolPack, Set<String>> cases, Function<ProtocolPack, Proof> proving) {
        return new MutantTrial(PACK, cases, proving, TRIES);
    }

    private static Proof proof() {
        return proof(Set.of());
    }

    private static Proof proof(Set<String> claims) {
        var refuted = claims.stream().map(c -> new Refutation(c, "CODE", List.of(), Optional.empty())).toList();
        var check = new CheckResult("monotone", 1, refuted, List.of(), List.of(), Duration.ZERO);
        return new Proof(PACK.ref(), "", "", Instant.EPOCH, Duration.ZERO, List.of(check));
    }

    /// The id, where a collapse is no emergency.
    private static Set<String> broken(ProtocolPack pack, String id) {
        var level = new Evaluator(pack.rules())
                .assess(new Answers(Map.of("rf_collapse", Answer.yes())))
                .level();
        return level == TriageLevel.EMERGENCY ? Set.of() : Set.of(id);
    }

    private static Mutant mutant(PackFiles files) {
        return new Mutant(1, Fault.CHANGE_LEVEL, RULES, "", "", "", "", files);
    }

    private static PackFiles changed(String before, String after) {
        return name -> FILES.read(name).map(bytes -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return (name.equals(RULES) ? text.replace(before, after) : text).getBytes(StandardCharsets.UTF_8);
        });
    }
}
