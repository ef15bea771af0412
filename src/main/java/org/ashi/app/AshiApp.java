package org.ashi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.WindowDialogs;
import org.ashi.ui.shell.Kiosk;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.shell.TroubleView;
import org.ashi.ui.vault.Sample;

/// The program with its window. Takes the data folder as its first argument and, for a kiosk, [#KIOSK] as its second.
public final class AshiApp extends Application {

    /// Starts the kiosk for this run, whatever the settings say.
    static final String KIOSK = "--kiosk";

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Workers workers = new Workers();
    private Optional<Archive> store = Optional.empty();
    private Optional<SampleWindow> sample = Optional.empty();
    private Optional<DailyBackup> daily = Optional.empty();

    @Override
    public void start(Stage stage) {
        var folder = Path.of(getParameters().getRaw().getFirst());
        var clock = Clock.systemDefaultZone();
        var wiring = new Wiring(folder, clock);
        var m = wiring.messages();
        stage.setTitle(m.get("shell.title"));
        stage.setMinWidth(800);
        stage.setMinHeight(600);
        switch (new SqliteArchive(clock.getZone(), clock).open(folder)) {
            case Opening.Ready(Archive opened) -> run(stage, wiring, opened, List.of());
            case Opening.NewerVersion(Archive opened, String found, String known) ->
                run(stage, wiring, opened, List.of(m.get("shell.notice.newer", found, known)));
            case Opening.SetAside(Archive opened, Path aside) ->
                run(stage, wiring, opened, List.of(m.get("shell.notice.setAside", aside.toString())));
            case Opening.Failed(Path where, String code) ->
                show(stage, new TroubleView(
                        m, m.get("shell.trouble.archive", where.toString(), code), stage::close), wiring.appearance().theme());
        }
    }

    private void run(Stage stage, Wiring wiring, Archive opened, List<String> notices) {
        store = Optional.of(opened);
        daily = Optional.of(DailyBackup.start(opened.backups(), Clock.systemDefaultZone()));
        var dialogs = new WindowDialogs(() -> Optional.<Window>of(stage), wiring.appearance().theme(), wiring.messages());
        var faults = new Faults(dialogs, wiring.messages());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Platform.runLater(() -> faults.handle(fault)));
        var start = KioskStart.of(
                wiring.settingsFile().read(), wiring.staffCode().isSet(), getParameters().getRaw().contains(KIOSK));
        var all = new ArrayList<>(notices);
        start.notices().forEach(n -> all.add(n.in(wiring.messages())));
        var folder = Path.of(getParameters().getRaw().getFirst());
        if (start.kiosk()) {
            var reports = new ReportFolder(folder);
            reports.dropUnfinished();
            var shell = wiring.shell(
                    opened, all, workers, dialogs, Choices.inKiosk(reports::next), new Sample.None());
            KioskStage.show(stage, new Kiosk(shell, () -> wiring.settingsFile().read().settings(), stage::close));
            return;
        }
        var choices = Choices.asking(name -> chooseFile(stage, wiring, name));
        var trying = new SampleWindow(
                folder,
                Clock.systemDefaultZone(),
                workers,
                dialogs,
                faults,
                choices);
        sample = Optional.of(trying);
        var views = new ArrayList<ShellView>();
        Runnable tryIt = () -> trying.show(stage.getScene(), views.getFirst());
        var view = new ShellView(wiring.shell(
                opened, all, workers, dialogs, choices, new Sample.Offered(tryIt)));
        views.add(view);
        stage.setOnCloseRequest(event -> {
            event.consume();
            // Of the sample nothing is kept.
            if (trying.isOpen()) {
                stage.close();
            } else {
                view.close(stage::close);
            }
        });
        show(stage, view, wiring.appearance().theme());
    }

    /// @param theme until the content dresses itself
    static void show(Stage stage, Parent content, Theme theme) {
        var scene = new Scene(content, WIDTH, HEIGHT);
        theme.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Optional<Path> chooseFile(Stage stage, Wiring wiring, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(wiring.messages().get("shell.export.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(
                        name.endsWith(".csv")
                                ? new FileChooser.ExtensionFilter(wiring.messages().get("clinic.file"), "*.csv")
                                : new FileChooser.ExtensionFilter(wiring.messages().get("shell.export.pdf"), "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
    }

    /// What is on its way to the archive gets there before it is closed.
    @Override
    public void stop() {
        Clip.clear();
        workers.close();
        sample.ifPresent(SampleWindow::close);
        daily.ifPresent(DailyBackup::close);
        store.ifPresent(Archive::close);
    }
}
