package org.ashi.settings.selfcheck;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file systems of Linux, from `/proc/self/mountinfo` (see `proc_pid_mountinfo(5)`).
record Mounts(List<Mount> all) {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    /// @param device major and minor number, such as `254:1`
    /// @param source where it comes from, such as `/dev/mapper/root`
    record Mount(String device, Path point, String type, String source) {}

    static Optional<Mounts> of(Machine machine) {
        return machine.lines("proc/self/mountinfo")
                .map(lines -> new Mounts(lines.stream().flatMap(l -> mount(l).stream()).toList()));
    }

    /// The file system that a folder is in.
    Optional<Mount> holding(Path folder) {
        // Of two at one place, the later one covers the other.
        return all.reversed().stream()
                .filter(m -> folder.startsWith(m.point()))
                .max(Comparator.comparingInt(m -> m.point().getNameCount()));
    }

    private static Optional<Mount> mount(String line) {
        var words = Arrays.asList(line.split(" ", -1));
        var dash = words.indexOf("-");
        if (dash < 6 || words.size() < dash + 3) {
            return Optional.empty();
        }
        return Optional.of(new Mount(
                words.get(2), Path.of(plain(words.get(4))), words.get(dash + 1), plain(words.get(dash + 2))));
    }

    /// Spaces and the like are written as octal numbers.
    private static String plain(String written) {
        return OCTAL.matcher(written)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 8))));
    }
}
