package org.ashi.pack;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with a pack, so that all of it can be told at once.
final class Problems {

    /// What is told at most: a file can hold more faults than anybody reads.
    static final int MOST = 1_000;

    private final Set<String> files = new HashSet<>();
    private final Set<PackProblem> found = new LinkedHashSet<>();

    void add(String file, String pointer, PackProblem.Code code, Object... args) {
        files.add(file);
        if (found.size() < MOST) {
            found.add(new PackProblem(
                    file, pointer, code, java.util.Arrays.stream(args).map(String::valueOf).toList()));
        }
    }

    boolean none() {
        return files.isEmpty();
    }

    boolean in(String file) {
        return files.contains(file);
    }

    List<PackProblem> all() {
        return List.copyOf(found);
    }
}
