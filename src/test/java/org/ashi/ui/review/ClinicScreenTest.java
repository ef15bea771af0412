package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.PageTime;
import org.ashi.look.ScreenCheck;
import org.ashi.pack.BuiltInPack;
import org.ashi.store.FreshArchive;
import org.ashi.store.Staff;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From the queue to the counts of the practice and back.
@ExtendWith(Screens.class)
class ClinicScreenTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    private static final List<String> CASES = List.of("V01", "V04", "V05", "V18", "V23", "V06", "V07", "V09", "V02", "V11", "V01", "V01");

    /// As high as the page is in the largest text.
    private static final double TALL = 4200;

    private final Moving clock = new Moving();

    @AutoClose
    private final FreshArchive archive = FreshArchive.open(clock);

    private final TroubledStore store = archive.store();
    private final Later later = new Later();
    private Optional<ReviewStage> shown = Optional.empty();
    private Optional<Stage> window = Optional.empty();

    @Start
    void start(Stage stage) {
        window = Optional.of(stage);
        var clinic = new Clinic(store);
        for (int i = 0; i < CASES.size(); i++) {
            var session = clinic.session(CASES.get(i), "Patient " + i, i % 3 == 0 ? Map.of("capacity", Optional.empty()) : Map.of());
            session.shown(times(session, i, Integer.MAX_VALUE));
            var id = Clinic.handedIn(session);
            clock.on(Duration.ofSeconds(90L * i * i));
            if (i % 4 != 3) {
                store.find(id);
            }
        }
        var lying = clinic.session("V01", "Left Lying", Map.of());
        lying.shown(times(lying, 3, 7));
        Clinic.require(lying.save());
        clinic.session("V01", "Given Up", Map.of()).giveUp();
    }

    /// As if the pages had been shown, each so long.
    private static List<PageTime> times(IntakeSession session, int seed, int pages) {
        var form = BuiltInPack.lowBackPain().questionnaire(session.intake().form());
        return form.sections().stream()
                .flatMap(s -> s.pages().stream())
                .filter(p -> !p.declarations())
                .limit(pages)
                .map(p -> new PageTime(p.id(), Duration.ofSeconds((p.id().hashCode() & 31) + 7L * seed)))
                .toList();
    }

    private ReviewStage show(FxRobot robot, Background background) {
        var clinic = new Clinic(store, Messages.of("en", ZoneOffset.UTC));
        robot.interact(() -> shown = Optional.of(ReviewStage.show(
                window.orElseThrow(),
                new ReviewView(clinic.desk(background), name -> Optional.of(archive.folder().resolve(name)), () -> {}))));
        return shown.orElseThrow();
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.ifPresent(s -> s.leave(robot));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static void shot(FxRobot robot, Scene scene, String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/clinic-" + name + ".png")));
    }

    @Test
    void theCountsByKeysAloneAndAsAFile(FxRobot robot) throws Exception {
        var stage = show(robot, new Background.SameThread());
        robot.interact(() -> robot.lookup("#queue-clinic").queryAs(Button.class).requestFocus());
        robot.push(KeyCode.SPACE);
        Screens.until(() -> robot.lookup("#clinic-first").queryAs(DatePicker.class).isFocused());
        assertThat(text(robot, "clinic-said")).startsWith("12 intakes begun from 23 Oct 2026 to 21 Nov 2026");
        assertThat(text(robot, "count-forms-begun")).isEqualTo("14");
        assertThat(text(robot, "count-forms-handedIn")).isEqualTo("12");
        assertThat(text(robot, "count-forms-deleted")).isEqualTo("1");
        assertThat(text(robot, "count-forms-left")).isEqualTo("1");
        assertThat(text(robot, "count-review-all")).isEqualTo("9");
        assertThat(text(robot, "count-review-all-4")).isEqualTo("3");
        assertThat(text(robot, "count-open-intakes")).isNotEqualTo("0");
        assertThat(robot.lookup("#clinic-pages .strong").queryAllAs(Label.class)).hasSize(12).allMatch(l -> l.getText().equals("12"));
        assertThat(robot.lookup("#clinic-pages-left .strong").queryAllAs(Label.class)).extracting(Label::getText).containsExactly("1");
        assertThat(robot.lookup(".label").queryAllAs(Label.class)).noneMatch(l -> l.getText().contains("Patient "));
        shot(robot, stage.scene(), "page");
        robot.interact(() -> robot.lookup("#clinic-scroll").queryAs(ScrollPane.class).setVvalue(1));
        shot(robot, stage.scene(), "page-end");
        robot.interact(() -> robot.lookup("#clinic-save").queryAs(Button.class).fire());
        var file = archive.folder().resolve("ashi-counts-2026-10-23-2026-11-21.csv");
        assertThat(text(robot, "clinic-saved")).isEqualTo("Saved: " + file);
        assertThat(Files.readString(file)).contains("intakes,all,,count,12");
        robot.interact(() -> robot.lookup("#clinic-leave").queryAs(Button.class).fire());
        assertThat(robot.lookup("#queue-table").tryQuery()).isPresent();
        assertThat(robot.lookup("#clinic").tryQuery()).isEmpty();
    }

    @Test
    void progressAndStop(FxRobot robot) {
        var stage = show(robot, later);
        robot.interact(() -> robot.lookup("#queue-clinic").queryAs(Button.class).fire());
        assertThat(robot.lookup("#clinic-stop").queryAs(Button.class).isVisible()).isTrue();
        shot(robot, stage.scene(), "counting");
        robot.interact(() -> robot.lookup("#clinic-stop").queryAs(Button.class).fire());
        robot.interact(later::all);
        assertThat(text(robot, "clinic-said")).startsWith("Stopped.");
        assertThat(robot.lookup("#clinic-levels").tryQuery()).isEmpty();
        assertThat(robot.lookup("#clinic-save").queryAs(Button.class).isVisible()).isFalse();
        robot.interact(() -> robot.lookup("#clinic-count").queryAs(Button.class).fire());
        robot.interact(later::all);
        assertThat(text(robot, "count-levels-EMERGENCY")).isNotEqualTo("0");
        robot.interact(() -> stage.view().lockDown(note -> {}));
        assertThat(robot.lookup("#count-levels-EMERGENCY").tryQuery()).isEmpty();
    }

    @Test
    void daysWithoutIntakes(FxRobot robot) {
        var stage = show(robot, new Background.SameThread());
        robot.interact(() -> robot.lookup("#queue-clinic").queryAs(Button.class).fire());
        robot.interact(() -> {
            robot.lookup("#clinic-last").queryAs(DatePicker.class).setValue(LocalDate.of(2026, 11, 1));
            robot.lookup("#clinic-count").queryAs(Button.class).fire();
        });
        assertThat(text(robot, "clinic-said")).startsWith("0 intakes");
        assertThat(text(robot, "count-forms-begun")).isEqualTo("0");
        shot(robot, stage.scene(), "none");
        robot.interact(() -> {
            robot.lookup("#clinic-first").queryAs(DatePicker.class).setValue(LocalDate.of(2026, 11, 2));
            robot.lookup("#clinic-count").queryAs(Button.class).fire();
        });
        assertThat(text(robot, "clinic-said")).startsWith("Choose two days");
        assertThat(robot.lookup("#count-forms-begun").tryQuery()).isEmpty();
    }

    @Test
    void theFrontDeskIsToldSo(FxRobot robot) {
        var desk = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        store.lock();
        store.unlock(desk, DESK);
        var stage = show(robot, new Background.SameThread());
        robot.interact(() -> robot.lookup("#queue-clinic").queryAs(Button.class).fire());
        assertThat(text(robot, "clinic-said")).isEqualTo("The counts are for practitioners. Please ask one of them.");
        assertThat(robot.lookup("#clinic-levels").tryQuery()).isEmpty();
        shot(robot, stage.scene(), "front-desk");
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, PERCENT_100", "es, DARK, PERCENT_100", "es, LIGHT, PERCENT_150", "es, CONTRAST, PERCENT_200", "en, DARK, PERCENT_200"
    })
    void canBeReadAndReached(String language, Look look, TextSize size, FxRobot robot) {
        var clinic = new Clinic(store, Messages.of(language, ZoneOffset.UTC));
        var faults = new ArrayList<String>();
        robot.interact(() -> {
            var view = new ReviewView(clinic.desk(new Background.SameThread()), name -> Optional.empty(), () -> {});
            var scene = new Scene(new StackPane(view), 1280, 800);
            new Theme(look, size).apply(scene);
            ScreenCheck.FOR_STAFF.of(scene.getRoot());
            Snapshots.write(scene, Path.of("target/screens/clinic-queue-" + language + "-" + size.name() + ".png"));
            view.showClinic();
            var name = language + "-" + look.id() + "-" + size.name().replace("PERCENT_", "");
            // As in a window, sizes settle at the second look.
            ScreenCheck.FOR_STAFF.of(scene.getRoot());
            ScreenCheck.FOR_STAFF.of(scene.getRoot()).faults().forEach(f -> faults.add(name + ": " + f));
            Snapshots.write(scene, Path.of("target/screens/clinic-" + name + ".png"));
            // What has to be scrolled to.
            scene.setRoot(new StackPane());
            var tall = new Scene(new StackPane(view), 1280, TALL);
            new Theme(look, size).apply(tall);
            ScreenCheck.FOR_STAFF.of(tall.getRoot());
            ScreenCheck.FOR_STAFF.of(tall.getRoot()).faults().forEach(f -> faults.add(name + " below: " + f));
            Snapshots.write(tall, Path.of("target/screens/clinic-" + name + "-whole.png"));
            tall.setRoot(new StackPane());
        });
        assertThat(faults).isEmpty();
    }

    /// Of the audit log; forms are begun at a fixed time.
    private static final class Moving implements InstantSource {
        private Instant now = Clinic.NOW;

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
