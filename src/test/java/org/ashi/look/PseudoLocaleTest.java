package org.ashi.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.settings.SettingsWalk;
import org.ashi.ui.shell.KioskWalk;
import org.ashi.ui.wizard.PageWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Every page in a made-up language that is written from right to left: nothing a patient sees or hears is hard-coded, and
/// every page is mirrored.
@ExtendWith(Screens.class)
class PseudoLocaleTest {

    private static final Frame FRAME = new Frame(TextSize.PERCENT_100, Look.LIGHT, 1280, 800);
    private static final HardCoded HARD_CODED = new HardCoded(Set.of(PageWalk.TYPED));

    @Test
    void nothingIsHardCodedAndEveryPageIsMirrored(FxRobot robot) {
        var mirrored = new Mirroring(true);
        var gallery = walk(robot, PseudoWords.pack(), PseudoWords.messages(), "ar-XB", root -> new Check.Result(
                Stream.concat(HARD_CODED.of(root).faults().stream(), mirrored.of(root).faults().stream()).toList(),
                List.of()));
        assertThat(gallery.faults()).isEmpty();
        assertThat(gallery.pages()).hasSizeGreaterThan(100);
    }

    @Test
    void theScreensOfStaffAreMirroredToo(@TempDir Path folder, FxRobot robot) {
        // Languages call themselves by their own names everywhere.
        var words = new HardCoded(Set.of(KioskWalk.NOTICE, "English", "Español"));
        var mirrored = new Mirroring(true);
        Check check = root -> new Check.Result(
                Stream.concat(words.of(root).faults().stream(), mirrored.of(root).faults().stream()).toList(), List.of());
        try (var pictures = new Pictures(Path.of("target/screens/pages"))) {
            var gallery = new Gallery("ar-XB", List.of(FRAME), check, pictures, page -> true);
            try (var kiosk = new KioskWalk(robot, PseudoWords.messages(), gallery)) {
                kiosk.ofStaff();
            }
            new SettingsWalk(robot, PseudoWords.messages(), folder, gallery).everywhere();
            assertThat(gallery.faults()).isEmpty();
            assertThat(gallery.pages()).contains("kiosk-welcome", "gate-empty", "staff-strip", "asking-staff", "settings-check");
        }
    }

    @Test
    void theMeasuresFollowTheLanguage(FxRobot robot) {
        var english = Messages.of("en", ZoneOffset.UTC);
        var pack = BuiltInPack.lowBackPain();
        var wrongly = new ArrayList<Fault>();
        var gallery = walk(robot, pack, english, "en-plain", root -> {
            wrongly.addAll(new Mirroring(true).of(root).faults());
            return new Mirroring(false).of(root);
        });
        assertThat(gallery.faults()).isEmpty();
        assertThat(wrongly)
                .anyMatch(f -> f.detail().equals("has the orientation LEFT_TO_RIGHT"))
                .anyMatch(f -> f.node().equals("#back"))
                .anyMatch(f -> f.node().startsWith("#progress"))
                .anyMatch(f -> f.node().startsWith("#answer-"))
                .noneMatch(f -> f.node().startsWith("#pad-"));
    }

    @Test
    void aWordOfNoTextFileIsFound(FxRobot robot) {
        robot.interact(() -> {
            var root = new VBox(
                    Controls.text("said", PseudoWords.change("Words")),
                    Controls.text("typed", PageWalk.TYPED),
                    Controls.text("number", "10"),
                    Controls.text("coded", "Words"));
            new Scene(root, 400, 300);
            assertThat(HARD_CODED.of(root).faults()).singleElement().satisfies(f -> {
                assertThat(f.kind()).isEqualTo(Fault.Kind.HARD_CODED);
                assertThat(f.node()).startsWith("#coded");
            });
            root.getChildren().removeLast();
            assertThat(HARD_CODED.of(root).faults()).isEmpty();
            root.getChildren().getFirst().setAccessibleText("Read out");
            assertThat(HARD_CODED.of(root).faults()).hasSize(1);
        });
    }

    private static Gallery walk(FxRobot robot, ProtocolPack pack, Messages messages, String name, Check check) {
        try (var pictures = new Pictures(Path.of("target/screens/pages"))) {
            var gallery = new Gallery(name, List.of(FRAME), check, pictures, page -> name.equals("ar-XB") && !PageWalk.isBeforeAnswer(page));
            new PageWalk(pack, language -> messages, "en", gallery).everywhere();
            return gallery;
        }
    }
}
