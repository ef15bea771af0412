package org.ashi.ui.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Does the work on one thread of its own and brings the results back to the JavaFX thread.
public final class Worker implements Background, AutoCloseable {

    private final ExecutorService thread;

    /// @param name of the thread, for whoever reads a thread dump
    public Worker(String name) {
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

    /// Lets the work that was handed over come to its end, for at most 10 seconds.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
