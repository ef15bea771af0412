package org.ashi.settings.selfcheck;

import java.nio.file.Path;
import java.util.List;

/// Whether somebody else is logged in at this machine, as logind keeps it in `/run/systemd/sessions`.
record OtherSessions() implements Check {

    @Override
    public Topic topic() {
        return Topic.OTHERS;
    }

    @Override
    public Result look(Machine machine) {
        if (machine.kind() != Machine.Kind.LINUX) {
            return Result.notReadable();
        }
        return Machine.list(machine.at("run/systemd/sessions"))
                .map(OtherSessions::count)
                .orElseGet(() -> Result.unknown("settings.check.others.noList"));
    }

    private static Result count(List<Path> entries) {
        // Beside each session lies a pipe; only the plain files are read, as a pipe would block.
        var texts = entries.stream().filter(java.nio.file.Files::isRegularFile).map(Machine::text).toList();
        if (texts.isEmpty() || texts.contains(java.util.Optional.<String>empty())) {
            return Result.unknown("settings.check.others.noList");
        }
        var people = texts.stream()
                .flatMap(java.util.Optional::stream)
                .filter(OtherSessions::ofAPerson)
                .count();
        if (people == 0) {
            return Result.unknown("settings.check.others.notOurs");
        }
        return people == 1
                ? Result.ok("settings.check.others.one")
                : Result.lacking("settings.check.others.more", String.valueOf(people - 1));
    }

    private static boolean ofAPerson(String session) {
        var closing = session.lines().anyMatch("STATE=closing"::equals);
        return !closing && session.lines().anyMatch(l -> l.equals("CLASS=user") || l.equals("CLASS=greeter"));
    }
}
