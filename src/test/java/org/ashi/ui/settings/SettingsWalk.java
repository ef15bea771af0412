package org.ashi.ui.settings;

import java.nio.file.Path;
import java.util.List;
import org.ashi.rules.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.text.Messages;
import org.ashi.ui.wizard.PageWalk;
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
}
