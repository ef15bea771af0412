package org.ashi.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Setting a practice up on the screen, with a real archive.
@ExtendWith(Screens.class)
class SetUpScreenTest {

    @TempDir
    static Path folder;

    private final HandClock time = new HandClock();
    private Path data;
    private Archive archive;
    private TroubledStore store;
    private VaultGuard guard;
    private Stage stage;
    private Scene scene;
    private int finished;
    private int samples;

    @Start
    void start(Stage shown) throws IOException {
        data = Files.createTempDirectory(folder, "setup");
        if (!(Practices.archives(ZoneOffset.UTC, InstantSource.system()).open(data) instanceof Opening.Ready(Archive opened))) {
            throw new AssertionError("no archive");
        }
        archive = opened;
        store = new TroubledStore(archive);
        stage = shown;
        show("en");
    }

    private void show(String language) {
        var d = Vaults.desk(
                store, Messages.of(language, ZoneOffset.UTC), time.clock(), time, new Background.SameThread(),
                name -> Optional.of(data.resolve(name)));
        guard = new VaultGuard(new VaultDesk(
                d.archive(), d.messages(), d.background(), d.faults(), d.clock(), d.ticker(), d.sheets(), d.sheetFile(),
                d.cost(), d.random(), new Sample.Offered(() -> samples++)));
        scene = new Scene(new SetUpView(new SetUpModel(guard, () -> finished++)), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        archive.close();
    }

    private SetUpRobot founder(FxRobot robot, String prefix) {
        return new SetUpRobot(robot, name -> picture(robot, prefix + name));
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/vault-" + name + ".png")));
    }

    @Test
    void aNewcomerSetsThePracticeUp(FxRobot robot) {
        var founder = founder(robot, "");
        var paper = founder.setUp("Harbour Street Clinic", "Dana Reyes");
        picture(robot, "setup-done");
        assertThat(founder.sees("setup-finish")).isTrue();
        assertThat(founder.sees("done-sealed")).as("there was nothing to seal").isFalse();
        assertThat(guard.unlockedProperty().get().orElseThrow().name()).isEqualTo("Dana Reyes");
        founder.press("setup-finish");
        assertThat(finished).isEqualTo(1);

        archive.lock();
        var person = archive.people().getFirst();
        assertThat(archive.unlock(person.id(), paper.phrase())).isInstanceOf(Unlock.Unlocked.class);
        archive.lock();
        assertThat(archive.unlock(Person.RECOVERY, paper.sheet())).isInstanceOf(Unlock.Unlocked.class);
    }

    @Test
    void soItIsInSpanish(FxRobot robot) {
        robot.interact(() -> show("es"));
        var founder = founder(robot, "es-");
        founder.setUp("Clínica del Puerto", "Dana Reyes");
        picture(robot, "es-setup-done");
        assertThat(archive.practice().orElseThrow().name()).isEqualTo("Clínica del Puerto");
    }

    @Test
    void nothingIsSetUpBeforeTheSheetIsTyped(FxRobot robot) {
        var founder = founder(robot, "wrong-");
        var paper = founder.toTheTest("Harbour Street Clinic", "Dana Reyes");
        founder.press("test-check");
        assertThat(archive.practice()).isEmpty();
        var asked = (int) robot.lookup(".group-field").queryAll().size();
        assertThat(asked).isEqualTo(SetUpModel.TESTED);
        founder.type(paper);
        var first = java.util.stream.IntStream.rangeClosed(1, 13).filter(n -> founder.sees("group-" + n)).findFirst().orElseThrow();
        founder.secret("group-" + first, "0000Z");
        founder.press("test-check");
        assertThat(robot.lookup("#test-said").<Labeled>query().getText()).contains(" " + first + ".");
        assertThat(archive.practice()).isEmpty();
        picture(robot, "setup-test-wrong");
        founder.secret("group-" + first, paper.groups()[first - 1]);
        founder.press("test-check");
        assertThat(archive.practice()).isPresent();
    }

    @Test
    void theSheetIsSavedWhereThePersonSays(FxRobot robot) throws IOException {
        var founder = founder(robot, "file-");
        var paper = founder.toTheTest("Harbour Street Clinic", "Dana Reyes");
        founder.press("setup-back");
        founder.press("sheet-save");
        picture(robot, "setup-sheet-saved");
        assertThat(robot.lookup("#sheet-filed").<Labeled>query().getText()).contains("ashi-recovery.pdf");
        founder.press("sheet-next");
        founder.type(paper);
        founder.press("test-check");
        var print = Fingerprint.of(archive.practice().orElseThrow().fingerprint());
        try (var pdf = Loader.loadPDF(data.resolve("ashi-recovery.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(paper.groups()).contains(print.text());
        }
    }

    @Test
    void whatFailsKeepsEverythingTyped(FxRobot robot) {
        store.refuseSetUp("ASHI-A05");
        var founder = founder(robot, "failed-");
        var paper = founder.setUp("Harbour Street Clinic", "Dana Reyes");
        assertThat(robot.lookup("#setup-failed").<Labeled>query().getText()).contains("ASHI-A05");
        picture(robot, "setup-failed");
        assertThat(archive.practice()).isEmpty();
        store.work();
        founder.press("setup-again");
        assertThat(founder.sees("setup-finish")).isTrue();
        archive.lock();
        assertThat(archive.unlock(archive.people().getFirst().id(), paper.phrase())).isInstanceOf(Unlock.Unlocked.class);
    }

    /// Whoever keeps a sheet that opens nothing may lose every record.
    @Test
    void whoIsTooLateIsToldToDestroyTheSheet(FxRobot robot) {
        robot.interact(() -> show("es"));
        var founder = founder(robot, "late-");
        var paper = founder.toTheTest("Harbour Street Clinic", "Dana Reyes");
        Practices.found(archive);
        founder.type(paper);
        founder.press("test-check");
        picture(robot, "setup-elsewhere-es");
        assertThat(robot.lookup("#elsewhere-destroy").<Labeled>query().getText()).startsWith("La frase de acceso y la hoja");
        assertThat(finished).isZero();
        founder.press("setup-elsewhere");
        assertThat(finished).isEqualTo(1);
    }

    @Test
    void anotherPhraseOnesOwnAndAWrongSecondTyping(FxRobot robot) {
        var founder = founder(robot, "own-");
        robot.interact(() -> {});
        founder.press("setup-begin");
        robot.interact(() -> robot.lookup("#practice-name").queryTextInputControl().setText("Harbour Street Clinic"));
        robot.interact(() -> robot.lookup("#founder-name").queryTextInputControl().setText("Dana Reyes"));
        founder.press("setup-next");
        var first = founder.words();
        founder.press("phrase-another");
        assertThat(founder.words()).isNotEqualTo(first);
        founder.press("phrase-own");
        founder.secret("phrase", "password");
        founder.press("phrase-next");
        assertThat(robot.lookup("#phrase-said").<Labeled>query().getText()).contains("too short");
        picture(robot, "setup-own-weak");
        founder.secret("phrase", "violin tractor umbrella moss kettle");
        founder.press("phrase-next");
        founder.secret("phrase", "violin tractor umbrella moss kettles");
        founder.press("phrase-next");
        assertThat(robot.lookup("#phrase-said").<Labeled>query().getText()).contains("not the same");
        founder.secret("phrase", "Violin tractor-umbrella moss kettle");
        founder.press("phrase-next");
        assertThat(founder.sees("sheet-groups")).isTrue();
        assertThat(robot.lookup(".sheet-at-hand").queryAll()).isNotEmpty();
    }

    @Test
    void theSampleIsOneTapAway(FxRobot robot) {
        founder(robot, "").press("setup-sample");
        assertThat(samples).isEqualTo(1);
    }
}
