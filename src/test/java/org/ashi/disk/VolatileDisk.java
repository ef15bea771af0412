package org.ashi.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A folder on a disk that keeps for sure only what a sync told it to: of a file, its bytes; of the folder, the names in it.
/// A new file may be without its name after a power cut although its bytes were synced, as POSIX has it.
final class VolatileDisk {

    private static final class File {
        private final Image sure = new Image();
        private final List<Call> unsure = new ArrayList<>();

        private void sync() {
            unsure.forEach(sure::apply);
            unsure.clear();
        }

        private byte[] after(Loss loss, Random random) {
            var image = sure.copy();
            loss.left(List.copyOf(unsure), random).forEach(image::apply);
            return image.bytes();
        }
    }

    private final Path folder;
    private final Map<Path, File> names = new HashMap<>();
    private final Map<Path, File> sureNames = new HashMap<>();
    private final List<Call> unsureNames = new ArrayList<>();
    /// The file that each unsure opening made.
    private final Map<Call, File> made = new java.util.IdentityHashMap<>();

    /// @param folder empty at first
    VolatileDisk(Path folder) {
        this.folder = folder;
    }

    /// A file that is there at first, and sure.
    void hold(String name, byte[] bytes) {
        var path = folder.resolve(name);
        var file = new File();
        file.sure.apply(new Call.Write(path, 0, bytes));
        names.put(path, file);
        sureNames.put(path, file);
    }

    /// What is done in folders within the folder is left out.
    void apply(Call call) {
        if (!call.path().equals(folder) && !folder.equals(call.path().getParent())) {
            return;
        }
        switch (call) {
            case Call.Open open when !open.creates() -> {}
            case Call.Open open -> {
                made.put(open, new File());
                name(open);
            }
            case Call.Unlink unlink -> name(unlink);
            case Call.Rename rename -> name(rename);
            case Call.Sync(Path path) -> sync(path);
            case Call.Write write -> change(write);
            case Call.Truncate truncate -> change(truncate);
            case Call.MakeFolder any -> {}
        }
    }

    /// The files after a power cut now, by name.
    Map<String, byte[]> after(Loss loss, Random random) {
        var left = new HashMap<>(sureNames);
        loss.left(List.copyOf(unsureNames), random).forEach(call -> rename(left, call));
        var files = new TreeMap<String, byte[]>();
        left.forEach((path, file) -> files.put(path.getFileName().toString(), file.after(loss, random)));
        return files;
    }

    private void sync(Path path) {
        if (path.equals(folder)) {
            unsureNames.forEach(call -> rename(sureNames, call));
            unsureNames.clear();
        } else if (names.containsKey(path)) {
            names.get(path).sync();
        }
    }

    /// A file that was deleted while it was open has no name any more, and is gone after a power cut in any case.
    private void change(Call call) {
        if (names.containsKey(call.path())) {
            names.get(call.path()).unsure.add(call);
        }
    }

    private void name(Call call) {
        unsureNames.add(call);
        rename(names, call);
    }

    private void rename(Map<Path, File> in, Call call) {
        switch (call) {
            case Call.Open open -> in.put(open.path(), made.get(open));
            case Call.Unlink unlink -> in.remove(unlink.path());
            case Call.Rename rename when in.containsKey(rename.path()) ->
                in.put(rename.to(), in.remove(rename.path()));
            default -> {}
        }
    }
}
