package org.ashi.settings.selfcheck;

import java.util.List;
import java.util.Optional;

/// Whether memory is written to disk when a program crashes.
record MemoryDumps() implements Check {

    @Override
    public Topic topic() {
        return Topic.DUMPS;
    }

    @Override
    public Result look(Machine machine) {
        if (machine.kind() != Machine.Kind.LINUX) {
            return Result.notReadable();
        }
        var limit = limit(machine);
        var pattern = machine.lines("proc/sys/kernel/core_pattern").flatMap(l -> l.stream().findFirst());
        if (limit.isEmpty() || pattern.isEmpty()) {
            return Result.notReadable();
        }
        // To a program the memory is handed over whatever the limit says; systemd's own keeps to the limit.
        var handedOver = pattern.get().startsWith("|") && !pattern.get().contains("systemd-coredump");
        if (handedOver) {
            return Result.lacking("settings.check.dumps.handedOver", pattern.get().substring(1).strip().split("\\s+")[0]);
        }
        return limit.get().equals("0")
                ? Result.ok("settings.check.dumps.off")
                : Result.lacking("settings.check.dumps.on", limit.get());
    }

    private static Optional<String> limit(Machine machine) {
        return machine.lines("proc/self/limits").stream()
                .flatMap(List::stream)
                .filter(l -> l.startsWith("Max core file size"))
                .map(l -> l.substring("Max core file size".length()).strip().split("\\s+")[0])
                .findFirst();
    }
}
