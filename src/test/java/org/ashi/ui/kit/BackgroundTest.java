package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

@ExtendWith(Screens.class)
class BackgroundTest {

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void keepsTheOrderAndComesBackToTheScreen() throws InterruptedException {
        var seen = new ArrayList<Integer>();
        var onScreen = new AtomicBoolean(true);
        var offScreen = new AtomicBoolean(true);
        var last = new CountDownLatch(50);
        try (var worker = new Worker("test")) {
            IntStream.range(0, 50).forEach(i -> worker.run(
                    () -> {
                        offScreen.compareAndSet(true, !Platform.isFxApplicationThread());
                        return i;
                    },
                    result -> {
                        seen.add(result);
                        onScreen.compareAndSet(true, Platform.isFxApplicationThread());
                        last.countDown();
                    },
                    fault -> last.countDown()));
            assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 50).boxed().toList());
        assertThat(onScreen).isTrue();
        assertThat(offScreen).isTrue();
    }

    @Test
    void bringsAFaultBackToTheScreenAndGoesOnWithTheNextWork() throws InterruptedException {
        var seen = new ArrayList<String>();
        var last = new CountDownLatch(2);
        try (var worker = new Worker("test")) {
            worker.run(
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    done -> seen.add("done"),
                    fault -> {
                        seen.add(fault.getMessage());
                        last.countDown();
                    });
            worker.run(
                    () -> "next",
                    done -> {
                        seen.add(done);
                        last.countDown();
                    },
                    fault -> seen.add("fault"));
            assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(seen).containsExactly("broken", "next");
    }

    @Test
    void theDoubleDoesTheSameAtOnce() {
        var seen = new ArrayList<String>();
        new Background.SameThread().run(() -> "done", seen::add, fault -> seen.add("fault"));
        new Background.SameThread()
                .run(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        done -> seen.add("done"),
                        fault -> seen.add(fault.getMessage()));
        assertThat(seen).isEqualTo(List.of("done", "broken"));
    }
}
