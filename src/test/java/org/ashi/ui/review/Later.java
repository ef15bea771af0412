package org.ashi.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.ui.kit.Background;

/// Work that is done when the test says so.
final class Later implements Background {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        waiting.add(() -> new SameThread().run(work, done, failed));
    }

    /// Does what waits, and what comes of it.
    void all() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// Does what was handed over first.
    void first() {
        waiting.remove().run();
    }

    /// Does what was handed over last, before all else.
    void last() {
        waiting.removeLast().run();
    }

    int waiting() {
        return waiting.size();
    }
}
