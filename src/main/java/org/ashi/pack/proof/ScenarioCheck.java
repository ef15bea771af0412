package org.ashi.pack.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.pack.ScenarioList;
import org.ashi.rules.Evaluator;

/// The scenarios of a pack come out as they say, and between them they show each rule at work: firing at least twice, and
/// almost firing, one answer away, at least once. Conditions and statuses that none of them shows are remarked on.
final class ScenarioCheck implements Check {

    private final List<Scenario> scenarios;
    private final List<PackProblem> problems;

    ScenarioCheck(List<Scenario> scenarios) {
        this(new ScenarioList(scenarios, List.of()));
    }

    /// @param scenarios what could not be read among them counts as not kept
    ScenarioCheck(ScenarioList scenarios) {
        this.scenarios = scenarios.scenarios();
        problems = scenarios.problems();
    }

    @Override
    public String id() {
        return "scenarios";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var start = System.nanoTime();
        var refuted = new ArrayList<Refutation>();
        problems.forEach(problem -> refuted.add(unreadable(problem)));
        scenarios.forEach(scenario -> refuted.addAll(differences(pack, scenario)));
        var coverage = Coverage.of(pack, scenarios, deadline);
        var warnings = new ArrayList<Refutation>();
        var undecided = new ArrayList<String>();
        for (var rule : coverage.rules()) {
            if (rule.fires() < Coverage.FIRES) {
                refuted.add(remark(
                        "fires." + rule.id(), "ruleFires", rule.id(), Integer.toString(rule.fires()), Integer.toString(Coverage.FIRES)));
            }
            switch (rule.near()) {
                case YES -> {}
                case NO -> refuted.add(remark("near." + rule.id(), "ruleNear", rule.id()));
                case UNKNOWN -> undecided.add("scenarios.near." + rule.id());
            }
        }
        for (var leaf : coverage.leaves()) {
            if (!leaf.seenYes()) {
                warnings.add(remark("leaf." + leaf.name(), "leafNeverYes", leaf.name()));
            }
            if (!leaf.seenNo()) {
                warnings.add(remark("leaf." + leaf.name(), "leafNeverNo", leaf.name()));
            }
        }
        coverage.unseenStatuses()
                .forEach(s -> warnings.add(remark(
                        "status." + s.option() + "." + s.status(), "statusUnseen", s.option(), s.status().name())));
        var claims = problems.size() + scenarios.size() + 2 * coverage.rules().size();
        return new CheckResult(id(), claims, refuted, undecided, warnings, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Refutation unreadable(PackProblem problem) {
        return remark("readable." + problem.file(), "scenarioUnreadable", problem.file() + problem.pointer(), problem.code().name());
    }

    private static List<Refutation> differences(ProtocolPack pack, Scenario scenario) {
        var found = new Evaluator(pack.rules(scenario.form())).assess(scenario.answers());
        var story = new Story(scenario.form(), scenario.answers(), Optional.empty());
        return scenario.differences(found).stream()
                .map(d -> new Refutation(
                        "scenarios." + scenario.id() + "." + d.what(),
                        "scenarioDiffers",
                        List.of(scenario.id(), d.what(), d.expected(), d.found()),
                        Optional.of(story)))
                .toList();
    }

    private static Refutation remark(String claim, String code, String... args) {
        return new Refutation("scenarios." + claim, code, List.of(args), Optional.empty());
    }
}
