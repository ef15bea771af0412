package org.ashi.ui.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.wizard.PageWalk;
import org.ashi.vault.Role;
import org.testfx.api.FxRobot;

/// Goes through the sections of the settings and lets an audience look at each.
public final class SettingsWalk {

    private static final List<String> SECTIONS = List.of("kiosk", "reading", "languages", "pack", "backup", "check");

    private final FxRobot robot;
    private final Messages messages;
    private final Path folder;
    private final PageWalk.Audience audience;

    /// @param folder of the practice, empty
    public SettingsWalk(FxRobot robot, Messages messages, Path folder, PageWalk.Audience audience) {
        this.robot = robot;
        this.messages = messages;
        this.folder = folder;
        this.audience = audience;
    }

    public void everywhere() {
        var practice = new Practice(folder, messages);
        practice.packs.waitingWithLowered("2.0.0");
        practice.packs.refuted();
        practice.packs.everyIntake = work ->
                Packs.threeIntakes().forEach(intake -> work.accept(BareIntakes.stored(intake, TriageLevel.ROUTINE)));
        robot.interact(() -> audience.meet(appearance -> new SettingsView(practice.model(), practice.ways(() -> {}))));
        for (var section : SECTIONS) {
            robot.interact(() -> audience.press("section-" + section));
            robot.interact(() -> audience.see("settings-" + section));
            if (section.equals("pack")) {
                robot.interact(() -> audience.press("pack-compare"));
                robot.interact(() -> audience.see("settings-pack-compared"));
            }
        }
    }

    /// Looks at the pages about people, the log and backups of a real archive: locked, open, and as in a kiosk.
    public void ofTheVault() {
        try (var archive = FreshArchive.open()) {
            archive.store().staff().add("Robin Desk", Role.FRONT_DESK, "lamp river stone window".getBytes(UTF_8));
            var practice = new Practice(folder, messages, archive.store());
            archive.store().lock();
            show(practice);
            see("people-locked", "section-people");
            see("activity-locked", "section-activity");
            Practices.unlock(archive.store());
            show(practice);
            see("people", "section-people");
            see("people-add", "people-add");
            see("people-mine", "people-back", "people-mine");
            see("people-own", "phrase-own");
            see("people-remove", "section-people", "person-remove-1");
            see("people-reset", "people-back", "person-reset-1");
            see("people-keys", "people-back", "keys-new");
            see("sheet-test", "people-back", "sheet-test");
            see("sheet-test-faulty", "sheet-test-go");
            see("sheet-new", "people-back", "sheet-new");
            see("sheet-typeback", "sheet-next");
            see("sheet-typeback-wrong", "typeback-check");
            see("activity", "section-activity");
            see("activity-checked", "activity-check");
            practice.asksForNothing();
            show(practice);
            see("kiosk-sheet-new", "section-people", "sheet-new");
            see("kiosk-backup", "section-backup");
        }
    }

    private void show(Practice practice) {
        robot.interact(() -> audience.meet(appearance -> new SettingsView(practice.model(), practice.ways(() -> {}))));
    }

    private void see(String page, String... ids) {
        for (var id : ids) {
            robot.interact(() -> audience.press(id));
        }
        robot.interact(() -> audience.see("settings-" + page));
    }
}
