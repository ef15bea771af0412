package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.Worker;
import org.ashi.vault.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A report is looked at page by page before it is printed.
@ExtendWith(Screens.class)
class PrintScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    @AutoClose
    private final Worker worker = new Worker("test-print");

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private final List<byte[]> printed = new ArrayList<>();
    private Optional<Stage> stage = Optional.empty();
    private Optional<ReviewStage> shown = Optional.empty();
    /// What the printers do when they are asked; a test may put something before it.
    private Runnable asked = () -> {};

    @Start
    void start(Stage given) {
        stage = Optional.of(given);
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.ifPresent(s -> s.leave(robot));
        // What was still being drawn as the page was left.
        robot.interact(() -> worker.run(() -> true, done -> {}, fault -> {}));
        worker.close();
        Screens.drawn();
        assertThat(clinic.dialogs.told()).as("faults").isEmpty();
    }

    private Printers.Asked ask() {
        asked.run();
        return new Printers.Asked.Chosen((pdf, goOn) -> {
            printed.add(pdf);
            return Printers.Result.SENT;
        });
    }

    /// Opens the record, chooses a reason and looks at the report.
    private ReviewStage preview(FxRobot robot, Clinic in, Optional<Printers> printers) {
        var desk = in.desk(new Background.SameThread(), in.pack, RealPapers.of(in))
                .with(new Printing(RealPapers.of(in)::make, printers, worker));
        robot.interact(() -> shown = Optional.of(
                ReviewStage.show(stage.orElseThrow(), new ReviewView(desk, name -> Optional.empty(), () -> {}))));
        var on = shown.orElseThrow();
        on.open(robot, emergency);
        robot.interact(() -> button(robot, "record-export").fire());
        fire(robot, "export-reason-own-file");
        robot.interact(() -> button(robot, "export-preview").fire());
        drawn(robot);
        return on;
    }

    @Test
    void aReportIsPagedThroughByKeysAndByButtons(FxRobot robot) {
        var on = preview(robot, clinic, Optional.of(owner -> ask()));
        assertThat(label(robot, "print-number")).matches("Page 1 of [2-9]");
        assertThat(button(robot, "print-before").isDisabled()).isTrue();
        assertThat(read(robot)).contains("Practitioner report. Page 1 of", "Boris Example");
        on.shot(robot, "print-preview");
        robot.push(KeyCode.PAGE_DOWN);
        drawn(robot);
        assertThat(label(robot, "print-number")).startsWith("Page 2 of");
        assertThat(read(robot)).contains("Page 2 of");
        robot.interact(() -> button(robot, "print-before").fire());
        assertThat(label(robot, "print-number")).startsWith("Page 1 of");
        robot.push(KeyCode.END);
        drawn(robot);
        assertThat(button(robot, "print-after").isDisabled()).isTrue();
        var wide = sheet(robot).getFitWidth();
        robot.interact(() -> button(robot, "print-zoom").fire());
        drawn(robot);
        assertThat(sheet(robot).getFitWidth()).isLessThan(wide);
        var room = robot.lookup("#print-scroll").queryAs(ScrollPane.class).getViewportBounds().getHeight();
        assertThat(sheet(robot).getLayoutBounds().getHeight()).as("the whole page is seen").isLessThanOrEqualTo(room);
        on.shot(robot, "print-preview-whole");
    }

    @Test
    void itIsPrintedAndLogged(FxRobot robot) {
        var on = preview(robot, clinic, Optional.of(owner -> {
            assertThat(owner).isPresent();
            return ask();
        }));
        robot.interact(() -> button(robot, "print-go").fire());
        Screens.until(() -> label(robot, "print-said").equals("The printer has all pages."));
        assertThat(printed).hasSize(1);
        assertThat(log()).containsExactly("pdf own-file");
        on.shot(robot, "print-done");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#record-tabs").tryQuery()).isPresent();
        assertThat(robot.lookup("#print-page").tryQuery()).isEmpty();
    }

    @Test
    void lockingWhileTheDialogIsOpenTakesThePaperAwayAndPrintsNothing(FxRobot robot) {
        var on = preview(robot, clinic, Optional.of(owner -> ask()));
        var sheet = sheet(robot);
        asked = () -> on.view().lockDown(held -> {});
        robot.interact(() -> button(robot, "print-go").fire());
        assertThat(robot.lookup("#print-page").tryQuery()).isEmpty();
        assertThat(sheet.getImage()).isNull();
        assertThat(printed).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void withoutAReasonThereIsNoPreview(FxRobot robot) {
        preview(robot, clinic, Optional.of(owner -> ask()));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> button(robot, "record-export").fire());
        robot.interact(() -> button(robot, "export-preview").fire());
        assertThat(label(robot, "export-said")).isEqualTo("Choose a reason first.");
        assertThat(robot.lookup("#print-page").tryQuery()).isEmpty();
    }

    @Test
    void withoutAPrinterItIsSaidInPlainWords(FxRobot robot) {
        var on = preview(robot, clinic, Optional.of(owner -> new Printers.Asked.NoPrinter()));
        robot.interact(() -> button(robot, "print-go").fire());
        assertThat(label(robot, "print-said")).startsWith("No printer was found.");
        on.shot(robot, "print-no-printer");
    }

    /// This machine of the tests has none, so that the real ones are asked.
    @Test
    void theRealPrintersDoNotCrashWhereThereAreNone(FxRobot robot) {
        var answers = new ArrayList<Printers.Asked>();
        if (javax.print.PrintServiceLookup.lookupPrintServices(null, null).length == 0) {
            robot.interact(() -> answers.add(new DialogPrinters("Ashi").ask(Optional.empty())));
            assertThat(answers).containsExactly(new Printers.Asked.NoPrinter());
        }
    }

    @Test
    void aKioskExplainsThatItDoesNotPrint(FxRobot robot) {
        var on = preview(robot, clinic, Optional.empty());
        assertThat(robot.lookup("#print-go").query().isVisible()).isFalse();
        assertThat(label(robot, "print-unoffered")).contains("cannot print");
        robot.interact(() -> Theme.LIGHT.withLook(Look.CONTRAST).apply(on.scene()));
        on.shot(robot, "print-preview-kiosk");
    }

    @Test
    void itFitsInSpanishAndInLargeText(FxRobot robot) {
        var spanish = new Clinic(store, Messages.of("es", java.time.ZoneOffset.UTC));
        var on = preview(robot, spanish, Optional.of(owner -> ask()));
        assertThat(label(robot, "print-number")).startsWith("Página 1 de");
        on.shot(robot, "print-preview-es");
        robot.interact(() -> Theme.LIGHT.withSize(TextSize.PERCENT_200).apply(on.scene()));
        on.shot(robot, "print-preview-es-200");
        assertThat(robot.lookup("#print-go").query().isVisible()).isTrue();
    }

    /// Neither beside the archive, nor in the home of whoever works here, nor among temporary files.
    @Test
    void noFileIsWritten(FxRobot robot) throws IOException {
        var before = files();
        var on = preview(robot, clinic, Optional.of(owner -> ask()));
        robot.push(KeyCode.END);
        drawn(robot);
        var after = files();
        after.removeAll(before);
        assertThat(after).isEmpty();
        assertThat(on.view().getScene()).isNotNull();
    }

    @Test
    void aFileWouldBeSeen() throws IOException {
        var before = files();
        var one = Files.createTempFile("ashi-print", ".tmp");
        var after = files();
        after.removeAll(before);
        Files.delete(one);
        assertThat(after).contains(one);
    }

    private Set<Path> files() throws IOException {
        var found = new TreeSet<Path>();
        var look = new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(archive.folder(), look);
        // Other programs may work in these: what is of theirs lies deeper.
        Files.walkFileTree(Path.of(System.getProperty("java.io.tmpdir")), Set.of(), 1, look);
        Files.walkFileTree(Path.of(System.getProperty("user.home")), Set.of(), 1, look);
        return found;
    }

    private void drawn(FxRobot robot) {
        Screens.until(() -> read(robot).contains(label(robot, "print-number")) && !label(robot, "print-number").isEmpty());
    }

    private static String read(FxRobot robot) {
        return String.valueOf(sheet(robot).getAccessibleText());
    }

    private static ImageView sheet(FxRobot robot) {
        return robot.lookup("#print-sheet").queryAs(ImageView.class);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryButton();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).fire());
    }

    private List<String> log() {
        return store.audit().of(emergency).stream().filter(e -> e.action() == Action.PRINTED).map(e -> e.detail()).toList();
    }
}
