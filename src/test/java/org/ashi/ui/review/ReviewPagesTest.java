package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import org.ashi.look.ScreenCheck;
import org.ashi.store.FreshArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// The queue and every tab of a record can be read and reached in both languages, light and dark.
@ExtendWith(Screens.class)
class ReviewPagesTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "es, LIGHT", "es, DARK"})
    void canBeReadAndReached(String language, Look look, FxRobot robot) {
        var clinic = new Clinic(archive.store(), Messages.of(language, ZoneOffset.UTC));
        var id = clinic.handedIn("V04", "Boris Example");
        clinic.handedIn("V05", "Chidi Sample");
        var faults = new ArrayList<String>();
        robot.interact(() -> {
            var view = new ReviewView(
                    clinic.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
            var scene = new Scene(new StackPane(view), 1280, 800);
            new Theme(look, TextSize.PERCENT_100).apply(scene);
            check(scene, language + "-" + look.id() + "-queue", faults);
            view.open(id);
            check(scene, language + "-" + look.id() + "-record", faults);
            var tabs = (TabPane) scene.lookup("#record-tabs");
            for (var tab : List.copyOf(tabs.getTabs())) {
                tabs.getSelectionModel().select(tab);
                check(scene, language + "-" + look.id() + "-" + tab.getId(), faults);
            }
            whatIf(scene, tabs);
            check(scene, language + "-" + look.id() + "-tryout-changed", faults);
            select(tabs, "tab-findings");
            ((Button) scene.lookup("#would-show")).fire();
            check(scene, language + "-" + look.id() + "-would-change", faults);
            scene.setRoot(new StackPane());
        });
        assertThat(faults).isEmpty();
    }

    /// Another answer is tried, and a list of ticks is open.
    private static void whatIf(Scene scene, TabPane tabs) {
        select(tabs, "tab-tryout");
        scene.getRoot().applyCss();
        ((ComboBox<?>) scene.lookup("#try-ns_pregnant")).getSelectionModel().selectLast();
        assertThat(scene.lookup("#try-back").isDisabled()).as("an answer is changed").isFalse();
        ((TitledPane) scene.lookup("#try-section-where")).setExpanded(true);
        ((TitledPane) scene.lookup("#ticks-leg_feel")).setExpanded(true);
    }

    private static void select(TabPane tabs, String id) {
        tabs.getTabs().stream().filter(t -> id.equals(t.getId())).forEach(t -> tabs.getSelectionModel().select(t));
    }

    private static void check(Scene scene, String name, List<String> faults) {
        ScreenCheck.FOR_STAFF.of(scene.getRoot()).faults().forEach(f -> faults.add(name + ": " + f));
        Snapshots.write(scene, Path.of("target/screens/pages/review", name + ".png"));
    }
}
