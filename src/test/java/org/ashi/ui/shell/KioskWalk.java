package org.ashi.ui.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;
import org.ashi.pack.Scenarios;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.wizard.PageWalk;
import org.testfx.api.FxRobot;

/// Goes through the screens that only the kiosk has and lets an audience look at each. Every screen of the audience has a kiosk
/// of its own, and all are touched alike.
public final class KioskWalk implements AutoCloseable {

    private static final String WRONG = "1597";
    private static final int MOST_WRONG = 5;

    /// One kiosk.
    ///
    /// @param complete a form with every answer, and not handed in
    private record Seat(KioskRig rig, KioskView view, UUID complete) {}

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

    /// From a form that is complete to the closing page.
    private void thanks() {
        step(() -> seats.forEach(seat -> fire(seat, "resume-" + seat.complete)));
        step(() -> seats.stream().filter(seat -> seat.view.lookup("#hand-over") != null).forEach(seat -> fire(seat, "hand-over")));
        press("begin");
        press("finish");
        press("sign-skip");
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
        var rig = new KioskRig();
        var view = new KioskView(rig.kiosk(messages, appearance));
        view.start();
        seats.add(new Seat(rig, view, complete(rig)));
        return view;
    }

    private UUID complete(KioskRig rig) {
        var languages = rig.desk.pack().languages();
        var language = languages.contains(messages.language()) ? messages.language() : languages.getFirst();
        var session = IntakeSession.start(rig.desk, language);
        session.patient(
                new Patient("Ada Jones", Optional.of(LocalDate.of(1986, 3, 4)), Optional.of("01234 567"), Optional.of("A1")));
        var answers = new HashMap<>(Scenarios.answers(Scenarios.byLevel().get("ROUTINE")));
        answers.values().removeIf(a -> a instanceof Answer.Text);
        answers.put("capacity", Answer.yes());
        session.answer(Map.copyOf(answers));
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
