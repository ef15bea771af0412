package org.ashi.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.vault.Seen;
import org.ashi.ui.vault.Vaults;
import org.ashi.ui.wizard.PageWalk;
import org.testfx.api.FxRobot;

/// Goes through the screens that only the kiosk has and lets an audience look at each. Every screen of the audience has a kiosk
/// of its own, and all are touched alike.
public final class KioskWalk implements AutoCloseable {

    /// What the clinic is told, in English alone.
    public static final String NOTICE = "A notice.";

    private static final String WRONG = "1597";
    private static final int MOST_WRONG = 5;

    /// One kiosk.
    ///
    /// @param left a form that was left and calls staff
    private record Seat(KioskRig rig, KioskView view, UUID left) {}

    private final FxRobot robot;
    private final Messages messages;
    private final PageWalk.Audience audience;
    private final List<Seat> seats = new ArrayList<>();

    /// @param messages of staff; patients choose the same language where the pack has it
    public KioskWalk(FxRobot robot, Messages messages, PageWalk.Audience audience) {
        this.robot = robot;
        this.messages = messages;
        this.audience = audience;
    }

    public void everywhere() {
        robot.interact(() -> audience.meet(this::seat));
        press("language-" + messages.language());
        see("kiosk-welcome");
        gate();
        staff();
        thanks();
        patient();
    }

    /// Those screens alone whose words all come from `messages`, also where no pack is in their language.
    public void ofStaff() {
        robot.interact(() -> audience.meet(this::welcome));
        see("kiosk-welcome");
        robot.interact(() -> audience.meet(appearance -> sit(appearance, false).view));
        press("for-staff");
        staff();
        var desk = new KioskRig();
        robot.interact(() -> audience.meet(appearance -> new ShellView(desk.kiosk(messages, appearance).shell())));
        step(() -> audience.press("settings"));
        see("gate-empty");
        desk.close();
    }

    private Parent welcome(Appearance appearance) {
        return new WelcomeView(
                new WelcomeModel(Set.of("first", "return"), List.of("en", "es"), language -> messages, true, new SimpleObjectProperty<>(Seen.NOTHING), (form, language) -> {}, () -> {}));
    }

    private void gate() {
        press("for-staff");
        see("gate-empty");
        enter(WRONG);
        see("gate-wrong");
        for (int i = 1; i < MOST_WRONG; i++) {
            enter(WRONG);
        }
        see("gate-waiting");
        pass(30);
    }

    private void staff() {
        enter(KioskRig.CODE);
        see("staff-strip");
        pass(270);
        see("asking-staff");
        press("more-time");
    }

    /// From a form that calls staff to a closing page that closes by itself.
    private void thanks() {
        press("unfinished-unlock");
        see("kiosk-unlock");
        step(() -> seats.forEach(seat -> {
            Vaults.type(seat.view.lookup("#phrase"), new String(Practices.passphrase(), UTF_8));
            fire(seat, "unlock-open");
        }));
        see("staff-unlocked");
        step(() -> seats.forEach(seat -> fire(seat, "resume-" + seat.left)));
        see("kiosk-emergency");
        press("emergency-staff");
        see("gate-emergency");
        enter(KioskRig.CODE);
        press("emergency-stop");
        see("thank-you");
        press("done");
    }

    private void patient() {
        press("language-" + messages.language());
        press("begin-first");
        pass(120);
        see("asking-patient");
    }

    private Parent seat(Appearance appearance) {
        return sit(appearance, true).view;
    }

    /// @param kept with a form to take up
    private Seat sit(Appearance appearance, boolean kept) {
        var rig = new KioskRig();
        var view = new KioskView(rig.kiosk(messages, appearance));
        view.start();
        var seat = new Seat(rig, view, kept ? left(rig) : UUID.randomUUID());
        seats.add(seat);
        return seat;
    }

    private static UUID left(KioskRig rig) {
        var session = IntakeSession.start(rig.desk, "en");
        session.answer("rf_saddle", Answer.yes());
        session.save();
        return session.intake().id();
    }

    private void enter(String digits) {
        digits.chars().forEach(digit -> press("gate-" + (char) digit));
        press("gate-open");
    }

    private void press(String id) {
        step(() -> seats.forEach(seat -> fire(seat, id)));
    }

    private static void fire(Seat seat, String id) {
        seat.view.applyCss();
        seat.view.layout();
        if (!(seat.view.lookup("#" + id) instanceof ButtonBase button) || button.isDisabled()) {
            throw new AssertionError("the kiosk cannot be touched at " + id + ", only at " + seat.view.lookupAll(".button"));
        }
        button.fire();
    }

    private void pass(int seconds) {
        step(() -> seats.forEach(seat -> seat.rig.time.pass(seconds)));
    }

    private void see(String page) {
        step(() -> audience.see(page));
    }

    private void step(Runnable step) {
        robot.interact(step);
    }

    @Override
    public void close() {
        seats.forEach(seat -> seat.rig.close());
    }
}
