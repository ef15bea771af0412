package org.ashi.ui.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.ashi.intake.TriageLevel;
import org.ashi.settings.SettingsFile;
import org.ashi.store.Archive;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.vault.SheetParts;
import org.ashi.ui.vault.Vaults;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.recovery.RecoveryCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The people and the log in the settings, by what stands on the screen.
@ExtendWith(Screens.class)
class PeopleScreenTest {

    private static final byte[] KIM = "kim's words".getBytes(UTF_8);

    @AutoClose
    private final FreshArchive fresh = FreshArchive.open();

    private final TroubledStore archive = fresh.store();
    private final List<Stage> stages = new ArrayList<>();
    private Practice practice = new Practice(fresh.folder(), Messages.of("en", ZoneOffset.UTC), archive);

    @Start
    void start(Stage stage) {
        stages.add(stage);
    }

    private void show(FxRobot robot, String section) {
        show(robot, section, Theme.LIGHT);
    }

    private void show(FxRobot robot, String section, Theme theme) {
        practice.appearance.settle(theme);
        robot.interact(() -> {
            var view = new SettingsView(practice.model(), practice.ways(() -> {}));
            practice.appearance.dress(view);
            stages.getFirst().setScene(new Scene(view, 1280, 800));
            stages.getFirst().show();
        });
        press(robot, "section-" + section);
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(stages.getFirst().getScene(), Path.of("target/screens/people-" + name + ".png")));
    }

    private static void press(FxRobot robot, String... ids) {
        for (var id : ids) {
            robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
        }
    }

    private static boolean sees(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAll().stream().anyMatch(n -> n.isVisible());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static void secret(FxRobot robot, String id, String words) {
        robot.interact(() -> {
            var line = robot.lookup("#" + id).query();
            ((SecretField) line.getParent()).clear();
            Vaults.type(line, words);
        });
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#phrase-words").<Pane>query().getChildren().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    private Person person(String name) {
        return archive.people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean unlocks(Person person, String words) {
        archive.lock();
        return archive.unlock(person.id(), words.getBytes(UTF_8)) instanceof Archive.Unlock.Unlocked;
    }

    @Test
    void theTimeUntilItLocksIsChosen(FxRobot robot) {
        show(robot, "people");
        press(robot, "lock-2");
        robot.interact(() -> robot.lookup("#people .scroll-pane").queryAs(ScrollPane.class).setVvalue(1));
        picture(robot, "lock");
        assertThat(robot.lookup("#lock-2").queryAs(AnswerRow.class).isSelected()).isTrue();
        assertThat(robot.lookup("#lock-5").queryAs(AnswerRow.class).isSelected()).isFalse();
        assertThat(new SettingsFile(fresh.folder()).read().settings().lockMinutes()).isEqualTo(2);
        assertThat(sees(robot, "lock-trouble")).isFalse();
    }

    @Test
    void somebodyIsAddedAndRemoved(FxRobot robot) {
        show(robot, "people");
        picture(robot, "alone");
        press(robot, "people-add");
        robot.interact(() -> robot.lookup("#person-name").queryAs(TextInputControl.class).setText("Dana Reyes"));
        press(robot, "person-next");
        assertThat(text(robot, "person-taken")).contains("Dana Reyes already");
        picture(robot, "add-taken");
        robot.interact(() -> robot.lookup("#person-name").queryAs(TextInputControl.class).setText("Kim Lee"));
        press(robot, "role-FRONT_DESK", "person-next");
        picture(robot, "add-phrase");
        assertThat(text(robot, "heading")).isEqualTo("The passphrase of Kim Lee");
        var words = words(robot);
        press(robot, "phrase-written");
        secret(robot, "phrase", words);
        press(robot, "phrase-next");
        assertThat(text(robot, "people-said")).isEqualTo("Kim Lee can unlock now.");
        picture(robot, "added");
        assertThat(text(robot, "person-role-1")).isEqualTo("Front desk");
        press(robot, "person-remove-1");
        picture(robot, "remove");
        press(robot, "people-yes");
        assertThat(text(robot, "people-said")).startsWith("Kim Lee was removed, and new keys were made.");
        press(robot, "person-remove-0", "people-yes");
        assertThat(text(robot, "people-said")).startsWith("Dana Reyes is the last practitioner");
        picture(robot, "last-one");
    }

    @Test
    void thePassphraseIsChanged(FxRobot robot) {
        show(robot, "people");
        press(robot, "people-mine");
        var words = words(robot);
        press(robot, "phrase-written");
        secret(robot, "phrase", words);
        press(robot, "phrase-next");
        secret(robot, "old-phrase", "something else");
        press(robot, "old-next");
        assertThat(text(robot, "old-said")).startsWith("This is not your old passphrase.");
        picture(robot, "old-wrong");
        secret(robot, "old-phrase", new String(Practices.passphrase(), UTF_8));
        press(robot, "old-next");
        assertThat(text(robot, "people-said")).startsWith("Your passphrase was changed.");
        assertThat(unlocks(Practices.founder(archive), words)).isTrue();
    }

    @Test
    void aNewSheetTakesThePlaceOfTheOldOne(FxRobot robot) {
        show(robot, "people");
        assertThat(SheetParts.atHand(stages.getLast().getScene().getRoot())).isFalse();
        press(robot, "sheet-new");
        assertThat(SheetParts.atHand(stages.getLast().getScene().getRoot())).isTrue();
        press(robot, "sheet-save");
        assertThat(text(robot, "sheet-filed")).contains(NewSheetModel.FILE);
        picture(robot, "sheet-new");
        var groups = IntStream.rangeClosed(1, RecoveryCode.GROUPS)
                .mapToObj(n -> text(robot, "sheet-group-" + n))
                .toList();
        press(robot, "sheet-next");
        var asked = IntStream.rangeClosed(1, RecoveryCode.GROUPS).filter(n -> sees(robot, "group-" + n)).boxed().toList();
        assertThat(asked).hasSize(3);
        asked.forEach(n -> secret(robot, "group-" + n, "ABCDE"));
        secret(robot, "group-" + asked.get(0), groups.get(asked.get(0) - 1));
        assertThat(SheetParts.atHand(stages.getLast().getScene().getRoot())).isTrue();
        press(robot, "typeback-check");
        assertThat(text(robot, "typeback-said")).contains("group " + asked.get(1) + ", " + asked.get(2));
        picture(robot, "sheet-typo");
        asked.stream().skip(1).forEach(n -> secret(robot, "group-" + n, groups.get(n - 1)));
        press(robot, "typeback-check");
        assertThat(text(robot, "people-said")).startsWith("The new sheet counts from now on.");
        assertThat(SheetParts.atHand(stages.getLast().getScene().getRoot())).isFalse();
        assertThat(archive.staff().sheetFits(Practices.sheet())).isFalse();
    }

    /// A file would stay beside the records that it opens.
    @Test
    void inAKioskANewSheetIsCopiedByHand(FxRobot robot) {
        practice.asksForNothing();
        show(robot, "people");
        press(robot, "sheet-new");
        picture(robot, "sheet-new-kiosk");
        assertThat(sees(robot, "sheet-save")).isFalse();
        assertThat(text(robot, "sheet-by-hand")).contains("not saved as a file");
        assertThat(text(robot, "sheet-lead")).contains("by hand").doesNotContain("PDF");
        assertThat(sees(robot, "sheet-next")).isTrue();
    }

    @Test
    void theSheetIsTested(FxRobot robot) {
        show(robot, "people");
        press(robot, "sheet-test");
        var code = RecoveryCode.of(Practices.sheet());
        IntStream.rangeClosed(1, RecoveryCode.GROUPS)
                .forEach(n -> secret(robot, "group-" + n, new String(code.group(n))));
        secret(robot, "group-5", "00001");
        press(robot, "sheet-test-go");
        assertThat(text(robot, "sheet-test-said")).startsWith("Group 5 is not right.");
        picture(robot, "sheet-test-typo");
        secret(robot, "group-5", new String(code.group(5)));
        press(robot, "sheet-test-go");
        assertThat(text(robot, "sheet-test-said")).startsWith("This sheet opens the records.");
        picture(robot, "sheet-test-fits");
        archive.refuseStaff("ASHI-D02");
        press(robot, "people-back", "keys-new", "people-yes");
        assertThat(text(robot, "people-said")).contains("ASHI-D02").contains("Nothing was changed");
    }

    @Test
    void theFrontDeskSeesItsOwnPassphraseAlone(FxRobot robot) {
        archive.staff().add("Robin Desk", Role.FRONT_DESK, KIM.clone());
        assertThat(unlocks(person("Robin Desk"), new String(KIM, UTF_8))).isTrue();
        show(robot, "people");
        picture(robot, "front-desk");
        assertThat(sees(robot, "people-mine")).isTrue();
        assertThat(List.of("people-add", "person-0", "sheet-test", "sheet-new", "keys-new"))
                .noneMatch(id -> sees(robot, id));
        press(robot, "section-activity");
        assertThat(sees(robot, "activity-not-allowed")).isTrue();
        assertThat(sees(robot, "activity-check")).isFalse();
    }

    @Test
    void whileLockedNothingIsShown(FxRobot robot) {
        archive.lock();
        show(robot, "people");
        picture(robot, "locked");
        assertThat(List.of("people-me", "person-0", "people-mine", "sheet-test")).noneMatch(id -> sees(robot, id));
        press(robot, "people-unlock", "section-activity");
        assertThat(sees(robot, "activity-locked")).isTrue();
        assertThat(robot.lookup(".entry-row").queryAll()).isEmpty();
        press(robot, "people-unlock");
        assertThat(practice.unlocks).isEqualTo(2);
    }

    @Test
    void whatWasChosenIsForgottenWhenThePageIsLeft(FxRobot robot) {
        show(robot, "people");
        press(robot, "people-add");
        robot.interact(() -> robot.lookup("#person-name").queryAs(TextInputControl.class).setText("Kim Lee"));
        press(robot, "person-next", "section-kiosk", "section-people");
        assertThat(sees(robot, "people-add")).isTrue();
        assertThat(archive.people()).hasSize(1);
    }

    @Test
    void theLogIsReadAndChecked(FxRobot robot) {
        archive.staff().add("Kim Lee", Role.PRACTITIONER, KIM.clone());
        var id = UUID.randomUUID();
        var intake = BareIntakes.handedIn(id, Instant.parse("2026-11-21T09:05:00Z"), "Ana Test");
        assertThat(archive.save(BareIntakes.stored(intake, TriageLevel.ROUTINE))).isInstanceOf(SaveResult.Saved.class);
        archive.find(id);
        archive.log(Action.EXPORTED, java.util.Optional.of(id), "pdf referral");
        show(robot, "activity");
        picture(robot, "activity");
        press(robot, "activity-check");
        assertThat(text(robot, "activity-verdict-0")).startsWith("All is well: ");
        picture(robot, "activity-sound");
        robot.interact(() -> {
            var who = robot.lookup("#activity-who").queryAs(ComboBox.class);
            who.getSelectionModel().select(2);
        });
        assertThat(sees(robot, "activity-none")).as("Kim has done nothing yet").isTrue();
        robot.interact(() -> robot.lookup("#activity-who").queryAs(ComboBox.class).getSelectionModel().select(0));
        var open = robot.lookup(".entry-row").lookup(".quiet").queryAllAs(ButtonBase.class).iterator().next();
        robot.interact(open::fire);
        assertThat(practice.opened).containsExactly(id);
        fresh.remove(id);
        press(robot, "activity-check");
        assertThat(text(robot, "activity-verdict-1")).contains("was saved and is gone");
        picture(robot, "activity-unsound");
    }

    @ParameterizedTest
    @CsvSource({"es, LIGHT, PERCENT_100", "en, DARK, PERCENT_100", "en, LIGHT, PERCENT_200", "en, CONTRAST, PERCENT_150"})
    void otherLooksAndLanguages(String language, Look look, TextSize size, FxRobot robot) {
        practice = new Practice(fresh.folder(), Messages.of(language, ZoneOffset.UTC), archive);
        archive.staff().add("Kim Lee", Role.PRACTITIONER, KIM.clone());
        show(robot, "people", new Theme(look, size));
        picture(robot, language + "-" + look.id() + "-" + size.percent());
        press(robot, "section-activity", "activity-check");
        picture(robot, "activity-" + language + "-" + look.id() + "-" + size.percent());
        assertThat(robot.lookup(".label").queryAllAs(Labeled.class))
                .filteredOn(l -> l.isVisible() && !l.getText().isEmpty() && l.getScene() != null)
                .noneMatch(l -> l.lookupAll(".text").stream()
                        .noneMatch(t -> t instanceof javafx.scene.text.Text x && x.getText().equals(l.getText())));
    }
}
