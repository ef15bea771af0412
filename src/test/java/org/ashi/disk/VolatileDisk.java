package org.ashi.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A folder on a disk, with folders in it, that keeps for sure only what a sync told it to: of a file, its bytes; of a folder,
/// the names in it. A new file may be without its name after a power cut although its bytes were synced, as POSIX has it.
final class VolatileDisk {

    private sealed interface Node {
        void sync();
    }

    private static final class File implements Node {
        private final Image sure = new Image();
        private final List<Call> unsure = new ArrayList<>();

        @Override
        public void sync() {
            unsure.forEach(sure::apply);
            unsure.clear();
        }

        private byte[] after(Loss loss, Random random) {
            var image = sure.copy();
            loss.left(List.copyOf(unsure), random).forEach(image::apply);
            return image.bytes();
        }
    }

    private static final class Folder implements Node {
        private final Map<String, Node> names = new HashMap<>();
        private final Map<String, Node> sureNames = new HashMap<>();
        private final List<Call> unsureNames = new ArrayList<>();
        /// What each unsure call made.
        private final Map<Call, Node> made = new IdentityHashMap<>();

        @Override
        public void sync() {
            unsureNames.forEach(call -> rename(sureNames, call));
            unsureNames.clear();
        }

        private void name(Call call) {
            unsureNames.add(call);
            rename(names, call);
        }

        private void make(Call call, Node node) {
            made.put(call, node);
            name(call);
        }

        private void rename(Map<String, Node> in, Call call) {
            var name = nameOf(call.path());
            switch (call) {
                case Call.Open open -> in.put(name, made.get(open));
                case Call.MakeFolder make -> in.put(name, made.get(make));
                case Call.Unlink unlink -> in.remove(name);
                case Call.Rename rename when in.containsKey(name) -> in.put(nameOf(rename.to()), in.remove(name));
                case Call.Link link when in.containsKey(name) -> in.put(nameOf(link.to()), in.get(name));
                default -> {}
            }
        }

        private Map<String, Node> after(Loss loss, Random random) {
            var left = new HashMap<>(sureNames);
            loss.left(List.copyOf(unsureNames), random).forEach(call -> rename(left, call));
            return left;
        }
    }

    private final Path root;
    private final Folder top = new Folder();

    /// @param root empty at first
    VolatileDisk(Path root) {
        this.root = root;
    }

    /// A file that is there at first, and sure.
    void hold(String name, byte[] bytes) {
        var file = new File();
        file.sure.apply(new Call.Write(root.resolve(name), 0, bytes));
        top.names.put(name, file);
        top.sureNames.put(name, file);
    }

    /// A call that failed for what is there already, or is not, changes nothing. A file that was deleted while it was open has
    /// no name any more, and is gone after a power cut in any case.
    void apply(Call call) {
        var there = at(call.path());
        switch (call) {
            case Call.Sync sync -> there.ifPresent(Node::sync);
            case Call.Write write -> change(there, write);
            case Call.Truncate truncate -> change(there, truncate);
            case Call.Open open when open.creates() -> parent(call).ifPresent(folder -> folder.make(open, new File()));
            case Call.Open open -> {}
            case Call.MakeFolder make when there.isEmpty() -> parent(call).ifPresent(folder -> folder.make(make, new Folder()));
            case Call.MakeFolder make -> {}
            case Call.Unlink unlink -> {
                if (there.filter(node -> !(node instanceof Folder f) || f.names.isEmpty()).isPresent()) {
                    parent(call).ifPresent(folder -> folder.name(unlink));
                }
            }
            case Call.Rename(Path from, Path to) -> withinOne(from, to, call);
            case Call.Link(Path from, Path to) -> {
                if (at(to).isEmpty()) {
                    withinOne(from, to, call);
                }
            }
        }
    }

    /// The files after a power cut now, by their paths from the root; those of folders end in `/`, and have no bytes.
    Map<String, byte[]> after(Loss loss, Random random) {
        var files = new TreeMap<String, byte[]>();
        collect("", top, loss, random, new IdentityHashMap<>(), files);
        return files;
    }

    private static void collect(
            String prefix, Folder folder, Loss loss, Random random, Map<File, byte[]> once, Map<String, byte[]> files) {
        folder.after(loss, random).forEach((name, node) -> {
            switch (node) {
                // With two names it is one file still.
                case File file -> files.put(prefix + name, once.computeIfAbsent(file, f -> f.after(loss, random)));
                case Folder inner -> {
                    files.put(prefix + name + "/", new byte[0]);
                    collect(prefix + name + "/", inner, loss, random, once, files);
                }
            }
        });
    }

    private static void change(Optional<Node> there, Call call) {
        if (there.isPresent() && there.get() instanceof File file) {
            file.unsure.add(call);
        }
    }

    private void withinOne(Path from, Path to, Call call) {
        if (!Objects.equals(from.getParent(), to.getParent())) {
            throw new IllegalArgumentException("from one folder into another");
        }
        parent(call).ifPresent(folder -> folder.name(call));
    }

    private Optional<Folder> parent(Call call) {
        return Optional.ofNullable(call.path().getParent())
                .flatMap(this::at)
                .filter(Folder.class::isInstance)
                .map(Folder.class::cast);
    }

    private Optional<Node> at(Path path) {
        if (path.equals(root)) {
            return Optional.of(top);
        }
        if (!path.startsWith(root)) {
            return Optional.empty();
        }
        Node node = top;
        for (var name : root.relativize(path)) {
            if (!(node instanceof Folder folder) || !folder.names.containsKey(name.toString())) {
                return Optional.empty();
            }
            node = folder.names.get(name.toString());
        }
        return Optional.of(node);
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
