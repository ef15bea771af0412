package org.ashi.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ashi.form.Question;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.settings.SettingsWalk;
import org.ashi.ui.shell.KioskWalk;
import org.ashi.ui.vault.VaultWalk;
import org.ashi.ui.wizard.PageWalk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.testfx.api.FxRobot;

/// Every page of the front desk, the patient, the kiosk and the settings, in the languages of the program, all text sizes, looks and windows. A plain
/// build takes a first visit in six frames, three for each language, and the rest in three; `-Pevery-page` takes all 54. Pictures of all pages go to
/// `target/screens/pages`.
@ExtendWith(Screens.class)
class EveryPageTest {

    private static final List<String> LANGUAGES = Messages.LANGUAGES;
    private static final boolean ALL = Boolean.getBoolean("ashi.every-page");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void aFirstVisitCanBeSeenReadTouchedAndHeard(String language) {
        var frames = ALL ? Frame.all() : Frame.few(LANGUAGES.indexOf(language));
        var pages = sound(language, frames, gallery -> walk(language, gallery).everywhere());
        assertThat(pages).containsAll(expected(BuiltInPack.lowBackPain(), Intake.FIRST_VISIT));
        assertThat(pages).contains("start-empty", "start-unfinished", "emergency", "emergency-open", "stopped", "display");
        assertThat(pages).contains("sign", "sign-missing", "sign-answered", "side", "side-doubted", "help", "done");
        assertThat(pages).containsAll(
                Stream.of(TriageLevel.values()).map(level -> "done-" + level).toList());
        assertThat(pages).filteredOn(page -> page.endsWith("-trouble")).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void soCanTheOtherForms(String language) {
        var pack = BuiltInPack.lowBackPain();
        var others = pack.forms().keySet().stream().filter(f -> !f.equals(Intake.FIRST_VISIT)).toList();
        var pages = sound(language, few(language), gallery -> others.forEach(form -> walk(language, gallery).form(form)));
        assertThat(others).contains(Intake.RETURN_VISIT);
        for (var form : others) {
            assertThat(pages).containsAll(expected(pack, form)).contains(PageWalk.nameOf(form, "done"));
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void soCanTheKioskAndTheSettings(String language, FxRobot robot) {
        var pages = sound(language, few(language), gallery -> {
            try (var kiosk = new KioskWalk(robot, Messages.of(language, ZoneOffset.UTC), gallery)) {
                kiosk.everywhere();
            }
        });
        pages.addAll(sound(
                language,
                few(language),
                gallery -> new SettingsWalk(robot, Messages.of(language, ZoneOffset.UTC), folder, gallery).everywhere()));
        assertThat(pages).contains("kiosk-welcome", "gate-empty", "gate-wrong", "gate-waiting", "staff-strip", "asking-staff");
        assertThat(pages).contains("asking-patient", "thank-you", "settings-kiosk", "settings-check");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void soCanTheSettingsOfTheVault(String language, FxRobot robot) {
        var pages = sound(
                language,
                few(language),
                gallery -> new SettingsWalk(robot, Messages.of(language, ZoneOffset.UTC), folder, gallery).ofTheVault());
        assertThat(pages).contains("settings-people", "settings-sheet-typeback-wrong", "settings-activity-checked");
        assertThat(pages).contains("settings-kiosk-sheet-new", "settings-kiosk-backup");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void soCanTheVault(String language, FxRobot robot) {
        var pages = sound(language, few(language), gallery -> {
            try (var vault = new VaultWalk(robot, Messages.of(language, ZoneOffset.UTC), gallery)) {
                vault.everywhere();
            }
        });
        assertThat(pages).contains("setup-choice", "setup-phrase", "setup-sheet", "setup-test", "unlock-wrong", "recover", "recover-who");
    }

    private static PageWalk walk(String language, Gallery gallery) {
        var texts = new HashMap<String, Messages>();
        return new PageWalk(
                BuiltInPack.lowBackPain(), l -> texts.computeIfAbsent(l, x -> Messages.of(x, ZoneOffset.UTC)), language, gallery);
    }

    /// Two frames of those that the first visit takes, the large one among them; that one alone where the words are longer.
    private static List<Frame> few(String language) {
        if (ALL) {
            return Frame.all();
        }
        var three = Frame.few(0);
        return three.subList(LANGUAGES.indexOf(language) == 0 ? 1 : 2, three.size());
    }

    /// @return the pages met, none of which has a fault
    private static List<String> sound(String language, List<Frame> frames, Consumer<Gallery> walk) {
        try (var pictures = new Pictures(Path.of("target/screens/pages"))) {
            var gallery = new Gallery(
                    language, frames, ScreenCheck.FOR_PATIENTS, pictures, page -> ALL || !PageWalk.isBeforeAnswer(page));
            walk.accept(gallery);
            assertThat(gallery.faults()).isEmpty();
            assertThat(gallery.pages()).doesNotHaveDuplicates();
            return gallery.pages();
        }
    }

    /// Each page of a form of the pack. What staff answer is one page on the screen, and so is what is signed.
    private static List<String> expected(ProtocolPack pack, String form) {
        var questionnaire = pack.questionnaire(form);
        return questionnaire.sections().stream()
                .flatMap(section -> section.pages().stream())
                .map(page -> {
                    var asked = questionnaire.question(page.questions().getFirst()).orElseThrow();
                    var staff = asked.askedBy() == Question.AskedBy.STAFF;
                    return PageWalk.nameOf(form, page.declarations() ? "sign" : staff ? "staff" : page.id());
                })
                .distinct()
                .toList();
    }
}
