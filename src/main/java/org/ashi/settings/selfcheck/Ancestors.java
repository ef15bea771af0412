package org.ashi.settings.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The programs that started this one on Linux, the nearest first, as far as `/proc` shows them.
record Ancestors(List<Program> all) {

    private static final int MOST = 64;

    /// @param name at most 15 characters of it
    /// @param words of its command line
    record Program(String name, List<String> words) {}

    static Ancestors of(Machine machine) {
        var found = new ArrayList<Program>();
        var id = parent(machine, "self");
        while (id.filter(i -> !i.equals("0")).isPresent() && found.size() < MOST) {
            var process = id.get();
            field(machine, process, "Name:").ifPresent(name -> found.add(new Program(
                    name,
                    Machine.text(machine.at("proc/" + process + "/cmdline"))
                            .map(line -> List.of(line.split("\0")))
                            .orElse(List.of()))));
            id = parent(machine, process);
        }
        return new Ancestors(List.copyOf(found));
    }

    /// The nearest of that name.
    Optional<Program> named(String name) {
        return all.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    private static Optional<String> parent(Machine machine, String process) {
        return field(machine, process, "PPid:");
    }

    private static Optional<String> field(Machine machine, String process, String name) {
        return machine.lines("proc/" + process + "/status").flatMap(lines -> lines.stream()
                .filter(l -> l.startsWith(name))
                .map(l -> l.substring(name.length()).strip())
                .findFirst());
    }
}
