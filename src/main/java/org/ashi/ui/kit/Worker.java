package org.ashi.ui.kit;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Does the work on one thread of its own and brings the results back to the JavaFX thread.
public final class Worker implements Background, AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(10);

    private final ExecutorService thread;
    private final Duration longest;

    /// @param name of the thread, for whoever reads a thread dump
    public Worker(String name) {
        this(name, USUAL);
    }

    /// @param longest how long its work may take to come to its end once it is closed
    public Worker(String name, Duration longest) {
        this.longest = longest;
        // A daemon thread, so that a hung disk cannot keep the program from ending.
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        thread.execute(() -> {
            var outcome = Outcome.of(work);
            Platform.runLater(() -> outcome.deliver(done, failed));
        });
    }

    /// Lets the work that was handed over come to its end, for as long as it may take.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
