package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The section about backups as staff see and touch it, on a real archive.
@ExtendWith(Screens.class)
class BackupScreenTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private static final List<String> ASKING = List.of("backup-choose", "backup-test-other", "backup-second-choose");

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    private Practice practice() {
        var practice = new Practice(folder, "en");
        practice.backups = archive.store().backups();
        practice.clock = InstantSource.system();
        return practice;
    }

    private void show(Practice practice, Theme theme, FxRobot robot) {
        robot.interact(() -> {
            var scene = new Scene(new SettingsView(practice.model(), practice.ways(() -> {})), 1280, 800);
            theme.apply(scene);
            stage.setScene(scene);
            stage.show();
            robot.lookup("#section-backup").queryAs(ToggleButton.class).fire();
        });
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(stage.getScene(), Path.of("target/screens/backup-" + name + ".png")));
    }

    @Test
    void madeAndTestedByTouch(FxRobot robot) {
        archive.store()
                .save(BareIntakes.stored(
                        BareIntakes.handedIn(UUID.randomUUID(), Practice.NOW, "Ana"), TriageLevel.ROUTINE));
        var practice = practice();
        show(practice, Theme.LIGHT, robot);
        assertThat(text(robot, "backup-last-state")).isEqualTo("Never");
        assertThat(robot.lookup("#backup-tested-state").query().getStyleClass()).contains("state-lacking");
        picture(robot, "never");
        press(robot, "backup-make");
        assertThat(text(robot, "backup-said")).contains("It holds one record", "opened", "same disk");
        press(robot, "backup-test");
        assertThat(text(robot, "backup-said")).contains("can be restored");
        assertThat(text(robot, "backup-tested")).contains("ashi-backup-");
        assertThat(text(robot, "backup-tested-state")).isEqualTo("Tested");
        picture(robot, "tested");
    }

    @Test
    void whileItRunsItCanBeWatchedAndStopped(FxRobot robot) {
        var practice = practice();
        practice.backupWork = new Held();
        show(practice, new Theme(Look.DARK, TextSize.PERCENT_150), robot);
        assertThat(robot.lookup("#backup-stop").query().getParent().isVisible()).isFalse();
        press(robot, "backup-make");
        assertThat(robot.lookup("#backup-stop").query().getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#backup-make").query().isDisabled()).isTrue();
        assertThat(text(robot, "backup-doing")).contains("You can go on working");
        picture(robot, "making");
        press(robot, "backup-stop");
        robot.interact(((Held) practice.backupWork)::go);
        assertThat(text(robot, "backup-said")).isEqualTo("Stopped. Nothing was kept of it.");
        assertThat(robot.lookup("#backup-make").query().isDisabled()).isFalse();
    }

    @Test
    void whatWentWrongIsSaidInPlace(FxRobot robot) throws java.io.IOException {
        var practice = practice();
        practice.chosen = java.util.Optional.of(java.nio.file.Files.writeString(folder.resolve("file"), ""));
        show(practice, Theme.LIGHT, robot);
        press(robot, "backup-choose");
        press(robot, "backup-make");
        assertThat(text(robot, "backup-said")).contains("The folder cannot be", "Code: ASHI-");
        assertThat(robot.lookup("#backup-said").query().getStyleClass()).contains("note-warn");
        picture(robot, "trouble");
    }

    @Test
    void aSecondPlaceThatFailsWarnsByItself(FxRobot robot) {
        var usb = folder.resolve("usb");
        var backups = archive.store().backups();
        backups.make(backups.usualFolder(), Slots.ALL, Progress.untold());
        backups.second(Optional.of(usb));
        backups.failed(usb, BackupTrouble.SAME_DISK);
        show(practice(), Theme.LIGHT, robot);
        assertThat(text(robot, "backup-last-state")).isEqualTo("Up to date");
        assertThat(text(robot, "backup-usual-state")).isEqualTo("Up to date");
        assertThat(robot.lookup("#backup-second-state").query().getStyleClass()).contains("state-lacking");
        assertThat(text(robot, "backup-second-failed")).contains("own disk");
        robot.interact(() -> robot.lookup(".scroll-pane").queryAll().forEach(s -> ((ScrollPane) s).setVvalue(1)));
        picture(robot, "second-fails");
        backups.make(usb, Slots.SHEET_ALONE, Progress.untold());
        show(practice(), Theme.LIGHT, robot);
        assertThat(text(robot, "backup-second-state")).isEqualTo("Up to date");
    }

    /// A window of the system's own would stay in front of the patients.
    @Test
    void inAKioskNoFolderIsAskedFor(FxRobot robot) {
        var practice = practice();
        archive.store().backups().second(Optional.of(folder.resolve("usb")));
        show(practice, Theme.LIGHT, robot);
        assertThat(robot.lookup("#backup-second-remove").query().isVisible()).isTrue();
        for (var id : ASKING) {
            assertThat(robot.lookup("#" + id).query().isVisible()).as(id).isTrue();
        }
        assertThat(robot.lookup("#backup-no-choice").query().isVisible()).isFalse();
        practice.chooser = Optional.empty();
        show(practice, Theme.LIGHT, robot);
        for (var id : ASKING) {
            assertThat(robot.lookup("#" + id).query().isVisible()).as(id).isFalse();
        }
        assertThat(robot.lookup("#backup-no-choice").query().isVisible()).isTrue();
        assertThat(robot.lookup("#backup-second-remove").query().isVisible())
                .as("nobody could choose it again")
                .isFalse();
        assertThat(text(robot, "backup-no-choice")).contains("In a kiosk");
        picture(robot, "kiosk");
        press(robot, "backup-make");
        assertThat(text(robot, "backup-said")).contains("same disk");
    }

    @Test
    void aFolderChosenInFrontOfALockedScreenCountsForNothing(FxRobot robot) {
        var practice = practice();
        practice.chooser = Optional.of(() -> {
            // As the lock does, while the system's own window is still open.
            stage.getScene().setRoot(new Region());
            return Optional.of(folder);
        });
        show(practice, Theme.LIGHT, robot);
        press(robot, "backup-second-choose");
        assertThat(practice.backups.news().second()).isEmpty();
        practice.chooser = Optional.of(() -> Optional.of(folder));
        show(practice, Theme.LIGHT, robot);
        press(robot, "backup-second-choose");
        assertThat(practice.backups.news().second()).contains(folder);
    }

    /// Does its work when told to.
    private static final class Held implements Background {

        private Runnable next = () -> {};

        @Override
        public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            next = () -> new SameThread().run(work, done, failed);
        }

        void go() {
            next.run();
        }
    }
}
