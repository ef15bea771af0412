package org.ashi.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one way to do slow work, such as saving or printing, without holding up the screen.
///
/// Work runs in the order in which it is handed over, one piece at a time, so that a later answer is never overtaken by
/// an earlier one. Results come back on the thread of the screen, in that order too.
public interface Background {

    /// @param work runs away from the screen; must touch no node
    /// @param done gets the result, on the thread of the screen
    /// @param failed gets what the work threw, on the thread of the screen
    <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /// Does the work at once on the calling thread: for tests and for the command line.
    record SameThread() implements Background {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            Outcome.of(work).deliver(done, failed);
        }
    }

    /// What came of a piece of work.
    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable cause) implements Outcome<T> {}

        // A fault in the work must reach the screen whatever its type is, else the screen waits for ever.
        static <T> Outcome<T> of(Supplier<T> work) {
            try {
                return new Done<>(work.get());
            } catch (Throwable thrown) {
                return new Failed<>(thrown);
            }
        }

        default void deliver(Consumer<T> done, Consumer<Throwable> failed) {
            switch (this) {
                case Done<T>(T value) -> done.accept(value);
                case Failed<T>(Throwable cause) -> failed.accept(cause);
            }
        }
    }
}
