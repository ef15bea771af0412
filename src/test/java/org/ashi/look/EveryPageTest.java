package org.ashi.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;
import org.ashi.ui.wizard.PageWalk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Every page of the front desk and the patient, in the languages of the program, all text sizes, looks and windows. A plain
/// build takes nine frames in which every two of these meet; `-Pevery-page` takes all 54. Pictures of all pages go to
/// `target/screens/pages`.
@ExtendWith(ApplicationExtension.class)
class EveryPageTest {

    private static final List<String> LANGUAGES = Messages.LANGUAGES;
    private static final boolean ALL = Boolean.getBoolean("ashi.every-page");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void canBeSeenReadTouchedAndHeard(String language, FxRobot robot) {
        var frames = ALL ? Frame.all() : Frame.covering(LANGUAGES.indexOf(language));
        var pack = BuiltInPack.lowBackPain();
        try (var pictures = new Pictures(Path.of("target/screens/pages"))) {
            var gallery = new Gallery(language, frames, ScreenCheck.FOR_PATIENTS, pictures, page -> ALL || !PageWalk.isBeforeAnswer(page));
            new PageWalk(robot, pack, l -> Messages.of(l, ZoneOffset.UTC), language, gallery).everywhere();
            assertThat(gallery.faults()).isEmpty();
            assertThat(gallery.pages()).doesNotHaveDuplicates().containsAll(expected(pack));
        }
    }

    /// Besides what only this program has, each page of the pack as a patient can meet it.
    private static List<String> expected(ProtocolPack pack) {
        var pages = new ArrayList<>(List.of("start-empty", "start-unfinished", "emergency", "emergency-open", "stopped", "display"));
        Stream.of("EMERGENCY", "URGENT", "REFER", "CAUTION", "ROUTINE").map("done-"::concat).forEach(pages::add);
        return pages;
    }
}
