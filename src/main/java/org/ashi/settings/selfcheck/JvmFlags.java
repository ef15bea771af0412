package org.ashi.settings.selfcheck;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/// Whether Java was started so that other programs cannot look into its memory and it writes none of it to disk.
record JvmFlags() implements Check {

    private static final Map<String, String> WANTED = new TreeMap<>(Map.of(
            "DisableAttachMechanism", "true",
            "HeapDumpOnOutOfMemoryError", "false",
            "CreateCoredumpOnCrash", "false",
            "UsePerfData", "false"));

    /// Where Java writes what it was doing when it breaks down, parts of its memory among it. Without it, wherever it was started.
    private static final String ERROR_FILE = "ErrorFile";

    @Override
    public Topic topic() {
        return Topic.JVM;
    }

    @Override
    public Result look(Machine machine) {
        var wrong = new ArrayList<String>();
        for (var wanted : WANTED.entrySet()) {
            var found = machine.running().option(wanted.getKey());
            if (found.isEmpty()) {
                return Result.unknown("settings.check.jvm.unseen", wanted.getKey());
            }
            if (!found.get().equals(wanted.getValue())) {
                wrong.add("-XX:" + (wanted.getValue().equals("true") ? "+" : "-") + wanted.getKey());
            }
        }
        if (machine.running().option(ERROR_FILE).orElse("").isEmpty()) {
            wrong.add("-XX:" + ERROR_FILE + "=" + (machine.kind() == Machine.Kind.WINDOWS ? "NUL" : "/dev/null"));
        }
        return wrong.isEmpty()
                ? Result.ok("settings.check.jvm.closed")
                : Result.lacking("settings.check.jvm.open", String.join(" ", wrong));
    }
}
