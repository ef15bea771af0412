package org.ashi.settings.selfcheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the user may administer the computer.
record AdminRights() implements Check {

    /// Groups whose members are administrators, or become so in one step.
    private static final List<String> STRONG =
            List.of("root", "sudo", "wheel", "admin", "docker", "lxd", "incus-admin", "libvirt", "disk");

    private static final String WINDOWS_ADMINISTRATORS = "S-1-5-32-544";

    @Override
    public Topic topic() {
        return Topic.ADMIN;
    }

    @Override
    public Result look(Machine machine) {
        return switch (machine.kind()) {
            case LINUX -> linux(machine);
            case WINDOWS -> windows(machine.running().windowsGroups());
            case OTHER -> Result.notReadable();
        };
    }

    private static Result linux(Machine machine) {
        var users = ids(machine, "Uid:");
        var main = ids(machine, "Gid:");
        var groups = ids(machine, "Groups:");
        var names = names(machine);
        if (users.filter(u -> !u.isEmpty()).isEmpty() || main.isEmpty() || groups.isEmpty() || names.isEmpty()) {
            return Result.notReadable();
        }
        if (users.get().contains("0")) {
            return Result.lacking("settings.check.admin.root");
        }
        var all = Stream.concat(main.get().stream(), groups.get().stream()).distinct().toList();
        var strong = all.stream()
                .map(id -> names.get().getOrDefault(id, ""))
                .filter(STRONG::contains)
                .findFirst();
        if (strong.isPresent()) {
            return Result.lacking("settings.check.admin.group", strong.get());
        }
        return all.stream().allMatch(names.get()::containsKey)
                ? Result.ok("settings.check.admin.none")
                : Result.unknown("settings.check.admin.unnamed");
    }

    private static Result windows(List<String> groups) {
        if (groups.isEmpty()) {
            return Result.notReadable();
        }
        return groups.contains(WINDOWS_ADMINISTRATORS)
                ? Result.lacking("settings.check.admin.group", "Administrators")
                : Result.ok("settings.check.admin.none");
    }

    private static Optional<List<String>> ids(Machine machine, String field) {
        return machine.lines("proc/self/status").flatMap(lines -> lines.stream()
                .filter(l -> l.startsWith(field))
                .map(l -> Arrays.stream(l.substring(field.length()).strip().split("\\s+"))
                        .filter(id -> !id.isEmpty())
                        .toList())
                .findFirst());
    }

    private static Optional<Map<String, String>> names(Machine machine) {
        return machine.lines("etc/group").map(lines -> {
            var names = new HashMap<String, String>();
            for (var line : lines) {
                var words = line.split(":", -1);
                if (words.length >= 3) {
                    names.put(words[2], words[0]);
                }
            }
            return names;
        });
    }
}
