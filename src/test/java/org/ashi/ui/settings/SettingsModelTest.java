package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ashi.pack.Translation;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.Settings;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.StaffCode;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.settings.CodeModel.State;
import org.ashi.ui.settings.SettingsModel.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each choice is on disk at once, or it does not count.
class SettingsModelTest {

    private static final Theme DARK = new Theme(Look.DARK, TextSize.PERCENT_150);

    @TempDir
    private Path folder;

    private Practice practice;
    private SettingsModel model;

    @BeforeEach
    void open() {
        practice = new Practice(folder.resolve("data"), "en");
        model = practice.model();
    }

    @Test
    void eachChoiceIsOnDiskWhenItIsMade() {
        model.language("es");
        model.look(DARK);
        model.calm(true);
        model.keepUnfinished(true);
        var expected = new Settings(false, "es", "dark", 150, true, true, 5);
        assertThat(model.settingsProperty().get()).isEqualTo(expected);
        assertThat(new SettingsFile(folder.resolve("data")).read()).isEqualTo(new SettingsFile.Reading(expected, false));
    }

    @Test
    void aLookCountsAtOnceAndForTheNextPatient() {
        model.look(DARK);
        assertThat(practice.appearance.theme()).isEqualTo(DARK);
        practice.appearance.choose(Theme.LIGHT);
        practice.appearance.reset();
        assertThat(practice.appearance.theme()).isEqualTo(DARK);
        model.calm(true);
        assertThat(practice.appearance.calmProperty().get()).isTrue();
    }

    @Test
    void aChoiceThatCannotBeSavedDoesNotCount() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        model.look(DARK);
        assertThat(model.settingsProperty().get()).isEqualTo(Settings.DEFAULT);
        assertThat(practice.appearance.theme()).isEqualTo(Theme.LIGHT);
        assertThat(model.troubleProperty().get()).isEqualTo(Trouble.NOT_SAVED);
        assertThat(model.troubleText()).contains(SettingsFile.UNWRITABLE);

        Files.delete(folder.resolve("data"));
        model.calm(true);
        assertThat(model.troubleProperty().get()).isEqualTo(Trouble.NONE);
        assertThat(practice.file.read().settings()).isEqualTo(Settings.DEFAULT.withCalm(true));
    }

    @Test
    void theTimeUntilItLocksCountsAtOnceAndOnlyWhereItIsSaved() throws IOException {
        model.lockAfter(1);
        assertThat(practice.locksAfter).last().isEqualTo(Duration.ofMinutes(1));
        assertThat(practice.file.read().settings().lockAfter()).isEqualTo(Duration.ofMinutes(1));

        Files.delete(folder.resolve("data/settings.json"));
        Files.delete(folder.resolve("data"));
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        model.lockAfter(15);
        assertThat(practice.locksAfter).last().isEqualTo(Duration.ofMinutes(1));
        assertThat(model.troubleProperty().get()).isEqualTo(Trouble.NOT_SAVED);
    }

    @Test
    void settingsThatCannotBeReadAreTold() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/settings.json"), "{");
        var again = practice.model();
        assertThat(again.troubleText()).contains(SettingsFile.UNREADABLE);
        assertThat(again.settingsProperty().get())
                .as("unfinished forms are not deleted because a file is damaged")
                .isEqualTo(new Settings(false, "en", "light", 100, false, true, 5));
    }

    @Test
    void withoutAStaffCodeThereIsNoKiosk() {
        model.kiosk(true);
        assertThat(practice.file.read().settings().kiosk()).isFalse();
        model.code().choose("4711", "4711");
        model.kiosk(true);
        assertThat(practice.file.read().settings().kiosk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4711, 4711, DONE", "4711, 4712, DIFFER", "0000, 0000, TOO_SIMPLE", "1111, 1111, TOO_SIMPLE", "1234, 1234, TOO_SIMPLE",
        "8765, 8765, TOO_SIMPLE", "471, 471, NOT_DIGITS", "123456789, 123456789, NOT_DIGITS", "47a1, 47a1, NOT_DIGITS"
    })
    void aCodeIsTakenOrRefusedWithAReason(String first, String second, State expected) {
        model.code().choose(first, second);
        assertThat(model.code().stateProperty().get()).isEqualTo(expected);
        assertThat(model.code().text()).isNotBlank();
        assertThat(model.code().setProperty().get()).isEqualTo(expected == State.DONE);
        assertThat(FileStaffCode.in(folder.resolve("data")).isSet()).isEqualTo(expected == State.DONE);
    }

    @Test
    void aCodeIsChanged() {
        model.code().choose("4711", "4711");
        model.code().choose("58131", "58131");
        assertThat(practice.code.check("58131")).isInstanceOf(StaffCode.Outcome.Right.class);
        assertThat(practice.code.check("4711")).isInstanceOf(StaffCode.Outcome.Wrong.class);
    }

    @Test
    void aCodeThatCannotBeSavedIsTold() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        model.code().choose("4711", "4711");
        assertThat(model.code().stateProperty().get()).isEqualTo(State.NOT_WRITTEN);
        assertThat(model.code().text()).contains(FileStaffCode.UNWRITABLE);
    }

    @Test
    void aLookThatThisProgramDoesNotKnowIsTheUsualOne() {
        assertThat(SettingsModel.theme(new Settings(false, "en", "sepia", 200, false, false, 5)))
                .isEqualTo(new Theme(Look.LIGHT, TextSize.PERCENT_200));
    }

    @Test
    void theStateOfATranslationIsReadAndWhatIsUnknownVouchesForNothing() {
        assertThat(Translations.read("original", "nobody yet")).isEqualTo(new Translation(Translation.State.ORIGINAL, ""));
        assertThat(Translations.read("reviewed", "R. Vega")).isEqualTo(new Translation(Translation.State.REVIEWED, "R. Vega"));
        assertThat(Translations.read("draft", "nobody yet")).isEqualTo(Translation.UNKNOWN);
        assertThat(Translations.read("perfect", "me")).isEqualTo(Translation.UNKNOWN);
        assertThat(Translations.program(Messages.LANGUAGES.getFirst()).state()).isEqualTo(Translation.State.ORIGINAL);
        assertThat(Messages.LANGUAGES.stream().skip(1))
                .allSatisfy(tag -> assertThat(Translations.program(tag).state()).isNotEqualTo(Translation.State.ORIGINAL));
    }
}
