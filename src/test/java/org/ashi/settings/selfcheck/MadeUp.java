package org.ashi.settings.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A machine whose `/proc`, `/sys` and so on are real files in a temporary folder.
final class MadeUp {

    private final Path root;
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();
    private List<String> ancestors = List.of();
    private List<String> groups = List.of();

    MadeUp(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        data = Files.createDirectories(folder.resolve("data"));
    }

    MadeUp put(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    MadeUp folder(String path) throws IOException {
        Files.createDirectories(root.resolve(path));
        return this;
    }

    /// @param to from the root of the machine
    MadeUp link(String path, String to) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, root.resolve(to));
        return this;
    }

    /// The data folder is in this file system, as is everything else.
    MadeUp mounted(String device, String type, String source) throws IOException {
        return put("proc/self/mountinfo", "29 1 " + device + " / / rw,relatime shared:1 - " + type + " " + source + " rw\n");
    }

    /// A disk as `/sys` has it.
    ///
    /// @param number such as `8:1`
    MadeUp disk(String name, String number, String... below) throws IOException {
        put("sys/devices/" + name + "/size", "1000\n");
        link("sys/dev/block/" + number, "sys/devices/" + name);
        link("sys/class/block/" + file(name), "sys/devices/" + name);
        put("dev/" + file(name), "");
        for (var other : below) {
            link("sys/devices/" + name + "/slaves/" + file(other), "sys/devices/" + other);
        }
        return this;
    }

    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    MadeUp environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    MadeUp option(String name, String value) {
        options.put(name, value);
        return this;
    }

    MadeUp ancestors(String... names) {
        ancestors = List.of(names);
        return this;
    }

    MadeUp groups(String... sids) {
        groups = List.of(sids);
        return this;
    }

    Path data() {
        return data;
    }

    Machine linux() {
        return machine(Machine.Kind.LINUX, data);
    }

    Machine windows() {
        return machine(Machine.Kind.WINDOWS, data);
    }

    Machine machine(Machine.Kind kind, Path dataFolder) {
        return new Machine(kind, root, environment, dataFolder, new Said(options, ancestors, groups));
    }

    private record Said(Map<String, String> options, List<String> ancestors, List<String> windowsGroups) implements Running {
        @Override
        public Optional<String> option(String name) {
            return Optional.ofNullable(options.get(name));
        }
    }
}
