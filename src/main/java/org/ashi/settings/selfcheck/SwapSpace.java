package org.ashi.settings.selfcheck;

import java.util.List;
import java.util.Optional;
import org.ashi.settings.selfcheck.BlockDevices.Encryption;

/// Whether what stands in memory may be written to a disk in clear.
record SwapSpace() implements Check {

    @Override
    public Topic topic() {
        return Topic.SWAP;
    }

    @Override
    public Result look(Machine machine) {
        if (machine.kind() != Machine.Kind.LINUX) {
            return Result.notReadable();
        }
        return machine.lines("proc/swaps")
                .filter(lines -> lines.stream().anyMatch(l -> l.startsWith("Filename")))
                .map(lines -> look(machine, lines.stream().skip(1).filter(l -> !l.isBlank()).toList()))
                .orElseGet(Result::notReadable);
    }

    private static Result look(Machine machine, List<String> swaps) {
        if (swaps.isEmpty()) {
            return Result.ok("settings.check.swap.none");
        }
        if (keptOut(machine)) {
            return Result.ok("settings.check.swap.keptOut");
        }
        var unseen = Optional.<String>empty();
        for (var line : swaps) {
            var words = line.strip().split("\\s+");
            switch (encryption(machine, words[0], words.length > 1 ? words[1] : "")) {
                case PLAIN -> {
                    return Result.lacking("settings.check.swap.plain", words[0]);
                }
                case UNKNOWN -> unseen = Optional.of(words[0]);
                case ENCRYPTED -> {}
            }
        }
        return unseen.map(where -> Result.unknown("settings.check.swap.unseen", where))
                .orElseGet(() -> Result.ok("settings.check.swap.encrypted"));
    }

    private static Encryption encryption(Machine machine, String where, String type) {
        if (!where.startsWith("/")) {
            return Encryption.UNKNOWN;
        }
        var disks = new BlockDevices(machine);
        if (where.startsWith("/dev/zram")) {
            // Compressed memory, unless it has a disk behind it.
            return Machine.text(machine.at("sys/block/" + where.substring("/dev/".length()) + "/backing_dev"))
                    .map(String::strip)
                    .filter("none"::equals)
                    .map(none -> Encryption.ENCRYPTED)
                    .orElse(Encryption.UNKNOWN);
        }
        if (type.equals("file")) {
            return Mounts.of(machine)
                    .flatMap(m -> m.holding(java.nio.file.Path.of(where)))
                    .map(disks::of)
                    .orElse(Encryption.UNKNOWN);
        }
        return disks.of(where);
    }

    /// Whether the service of this program may not be swapped (`MemorySwapMax=0`).
    private static boolean keptOut(Machine machine) {
        return machine.lines("proc/self/cgroup").stream()
                .flatMap(List::stream)
                .filter(l -> l.startsWith("0::/"))
                .map(l -> machine.at("sys/fs/cgroup").resolve(l.substring("0::/".length())).resolve("memory.swap.max"))
                .anyMatch(f -> Machine.text(f).map(String::strip).filter("0"::equals).isPresent());
    }
}
