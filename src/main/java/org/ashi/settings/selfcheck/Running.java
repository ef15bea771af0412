package org.ashi.settings.selfcheck;

import java.util.List;
import java.util.Optional;

/// What the running program can ask of Java itself.
public interface Running {

    /// The value of an option of the Java virtual machine such as `UsePerfData`; empty where it has none of that name.
    Optional<String> option(String name);

    /// File names of the programs that started this one, the nearest first, as far as they can be seen.
    List<String> ancestors();

    /// The SIDs of the groups of the user on Windows; empty where they cannot be read.
    List<String> windowsGroups();
}
