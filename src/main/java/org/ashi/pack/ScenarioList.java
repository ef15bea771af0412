package org.ashi.pack;

import java.util.List;

/// The scenarios of a pack.
///
/// @param scenarios those that can be read, in the pack's order
/// @param problems why others cannot
public record ScenarioList(List<Scenario> scenarios, List<PackProblem> problems) {

    /// The file that lists the scenarios of a pack: files cannot be looked for, only asked for by name.
    public static final String INDEX = "scenarios.json";

    public ScenarioList {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
    }

    /// Where a scenario is in its pack.
    public static String file(String id) {
        return "scenarios/" + id + ".json";
    }
}
