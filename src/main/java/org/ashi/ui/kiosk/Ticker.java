package org.ashi.ui.kiosk;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Runs something every second on the thread of the screen.
public interface Ticker {

    /// @return ends it
    Runnable start(Runnable tick);

    /// A second of the real clock.
    record EverySecond() implements Ticker {
        @Override
        public Runnable start(Runnable tick) {
            var seconds = new Timeline(new KeyFrame(Duration.seconds(1), e -> tick.run()));
            seconds.setCycleCount(Animation.INDEFINITE);
            seconds.play();
            return seconds::stop;
        }
    }
}
