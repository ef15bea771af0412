package org.ashi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.WaitingView;

/// Shows the sample practice in place of the window's own content, and brings that back.
final class SampleWindow implements AutoCloseable {

    private final Path dataFolder;
    private final Clock clock;
    private final Workers workers;
    private final Dialogs dialogs;
    private final Faults faults;
    private final Choices choices;
    private Optional<SamplePractice> open = Optional.empty();
    private boolean opening;

    SampleWindow(
            Path dataFolder,
            Clock clock,
            Workers workers,
            Dialogs dialogs,
            Faults faults,
            Choices choices) {
        this.dataFolder = dataFolder;
        this.clock = clock;
        this.workers = workers;
        this.dialogs = dialogs;
        this.faults = faults;
        this.choices = choices;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /// @param back what was there before
    void show(Scene scene, ShellView back) {
        if (opening) {
            return;
        }
        opening = true;
        scene.setRoot(new WaitingView(back.messages(), "unlock.sample.opening"));
        workers.reviewing().run(
                () -> SamplePractice.open(dataFolder, clock),
                sample -> {
                    opening = false;
                    open = Optional.of(sample);
                    scene.setRoot(view(sample, () -> leave(scene, back)));
                },
                fault -> {
                    opening = false;
                    scene.setRoot(back);
                    faults.handle(fault);
                });
    }

    private ShellView view(SamplePractice sample, Runnable leave) {
        return new ShellView(sample.wiring().shell(
                sample.archive(),
                List.of(),
                workers,
                dialogs,
                choices,
                new Sample.Inside(leave)));
    }

    private void leave(Scene scene, ShellView back) {
        scene.setRoot(back);
        back.showStart();
        var left = open;
        open = Optional.empty();
        // After all that is still on its way there.
        workers.taking().run(
                () -> {
                    left.ifPresent(SamplePractice::close);
                    return true;
                },
                done -> {},
                faults::handle);
    }

    @Override
    public void close() {
        open.ifPresent(SamplePractice::close);
        open = Optional.empty();
    }
}
