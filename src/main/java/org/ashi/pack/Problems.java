package org.ashi.pack;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a pack, so that all of it can be told at once.
final class Problems {

    private final List<PackProblem> found = new ArrayList<>();

    void add(String file, String pointer, PackProblem.Code code, Object... args) {
        var problem = new PackProblem(
                file, pointer, code, java.util.Arrays.stream(args).map(String::valueOf).toList());
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    boolean in(String file) {
        return found.stream().anyMatch(p -> p.file().equals(file));
    }

    List<PackProblem> all() {
        return List.copyOf(found);
    }
}
