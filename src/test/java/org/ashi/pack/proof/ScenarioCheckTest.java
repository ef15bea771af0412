package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.pack.Scenario.Expected;
import org.ashi.pack.ScenarioList;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked cases of a pack are kept, and a gap in what they show is found.
class ScenarioCheckTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final List<Scenario> SHIPPED =
            new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), PACK).scenarios();

    @Test
    void theShippedScenariosAreKeptAndShowTheWholePack() {
        var result = check(SHIPPED);

        assertThat(result.refuted()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(SHIPPED).hasSizeGreaterThanOrEqualTo(120);
        assertThat(result.claims()).isEqualTo(SHIPPED.size() + 2 * 102);
        // Acupuncture fits every patient, so that there is never no reason to suggest it.
        assertThat(result.warnings()).extracting(Refutation::claim).containsExactly("scenarios.status.acupuncture.NOT_MATCHED");
    }

    static Stream<Expected> wrong() {
        var none = new Expected(
                TriageLevel.EMERGENCY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Map.of());
        var t = TriageLevel.ROUTINE;
        return Stream.of(
                none,
                new Expected(t, Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                new Expected(
                        t, Optional.empty(), Optional.of(Set.of("RF-E01")), Optional.empty(), Optional.empty(), Optional.empty(), Map.of()),
                new Expected(
                        t, Optional.empty(), Optional.empty(), Optional.of(Set.of("NS-01")), Optional.empty(), Optional.empty(), Map.of()),
                new Expected(t, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of()), Optional.empty(), Map.of()),
                new Expected(t, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of()), Map.of()),
                new Expected(
                        t, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Map.of("acupuncture", OptionStatus.WITHHOLD)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongExpectationIsRefutedWithTheStory(Expected wrong) {
        var first = SHIPPED.getFirst();
        var changed = new ArrayList<>(SHIPPED);
        changed.set(0, new Scenario(
                first.id(), first.title(), first.form(), first.answers(), wrong, first.sources(), first.reference()));

        var result = check(changed);

        assertThat(result.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(result.refuted()).singleElement().satisfies(r -> {
            assertThat(r.claim()).startsWith("scenarios.V01.");
            assertThat(r.code()).isEqualTo("scenarioDiffers");
            assertThat(r.args()).hasSize(4).startsWith("V01");
            assertThat(r.story()).contains(new Story("first", first.answers(), Optional.empty()));
        });
    }

    @Test
    void aScenarioThatCannotBeReadIsRefuted() {
        var problem = new PackProblem("scenarios/V01.json", "", PackProblem.Code.FILE_MISSING, List.of("scenarios/V01.json"));

        var result = new ScenarioCheck(new ScenarioList(SHIPPED, List.of(problem))).of(PACK, deadline());

        assertThat(result.refuted()).extracting(Refutation::claim).containsExactly("scenarios.readable.scenarios/V01.json");
    }

    @Test
    void aRuleThatFiresTooSeldomIsRefuted() {
        var collapse = SHIPPED.stream().filter(s -> s.expected().findings().orElseThrow().contains("RF-E06")).toList();
        assertThat(collapse).hasSizeGreaterThan(1);

        var rest = collapse.subList(1, collapse.size());
        var result = check(SHIPPED.stream().filter(s -> !rest.contains(s)).toList());

        assertThat(result.refuted()).anySatisfy(r -> {
            assertThat(r.code()).isEqualTo("ruleFires");
            assertThat(r.args()).containsExactly("RF-E06", "1", "2");
        });
    }

    @Test
    void aRuleThatNeverAlmostFiresIsRefuted() {
        var collapse = SHIPPED.stream().filter(s -> s.expected().findings().orElseThrow().contains("RF-E06")).toList();

        var result = check(collapse);

        assertThat(result.refuted()).extracting(Refutation::claim).contains("scenarios.near.RF-E06", "scenarios.fires.RF-E05");
        // Whoever collapses is one answer away from chest pain, and two from a return visit.
        assertThat(result.refuted()).extracting(Refutation::claim).doesNotContain("scenarios.near.RF-E11").contains("scenarios.near.RT-03");
    }

    @Test
    void twoAnswersAwayIsNotAlmost() {
        var calm = SHIPPED.stream().filter(s -> s.id().equals("V14")).toList();

        var rules = Coverage.of(PACK, calm).rules();

        assertThat(near(rules, "RF-E11")).isEqualTo(Truth.YES);
        assertThat(near(rules, "RF-E12")).isEqualTo(Truth.NO);
        assertThat(near(rules, "RF-U08")).isEqualTo(Truth.NO);
    }

    @Test
    void aConditionThatWasNeverSeenIsRemarkedOn() {
        var result = check(SHIPPED.stream().filter(s -> s.id().startsWith("V")).toList());

        assertThat(result.warnings()).extracting(Refutation::code).contains("leafNeverYes", "statusUnseen");
        assertThat(result.warnings()).extracting(w -> w.args().getFirst()).contains("rf_collapse in yes");
    }

    @Test
    void withoutTimeWhatAlmostFiresIsNotDecided() {
        var result = new ScenarioCheck(SHIPPED).of(PACK, Deadline.in(Duration.ZERO));

        assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(result.undecided()).contains("scenarios.near.RF-E01");
    }

    @Test
    void withoutScenariosNothingIsShown() {
        assertThat(check(List.of()).refuted()).hasSize(2 * 102 - 1);
    }

    private static Truth near(List<Coverage.OfRule> rules, String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow().near();
    }

    private static CheckResult check(List<Scenario> scenarios) {
        return new ScenarioCheck(scenarios).of(PACK, deadline());
    }

    private static Deadline deadline() {
        return Deadline.in(Duration.ofMinutes(1));
    }
}
