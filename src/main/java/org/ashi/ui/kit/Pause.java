package org.ashi.ui.kit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A short moment in which a person sees what was touched, before the screen changes.
public interface Pause {

    /// Runs an action on the thread of the screen after the moment, once, unless it is stopped before.
    ///
    /// @return stops it; does nothing once it has run
    Runnable start(Runnable then);

    /// A moment on the screen.
    record OnScreen(Duration moment) implements Pause {

        /// Long enough to see the mark on a row, short enough not to be waited for.
        public static OnScreen toSeeAMark() {
            return new OnScreen(Duration.millis(300));
        }

        @Override
        public Runnable start(Runnable then) {
            var timer = new PauseTransition(moment);
            timer.setOnFinished(e -> then.run());
            timer.play();
            return timer::stop;
        }
    }

    /// No moment at all: for tests.
    record None() implements Pause {
        @Override
        public Runnable start(Runnable then) {
            then.run();
            return () -> {};
        }
    }
}
