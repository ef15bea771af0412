package org.ashi.ui.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.TriageLevel;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Countdown;
import org.ashi.ui.kiosk.Idle;
import org.ashi.ui.kiosk.Idle.Patience;
import org.ashi.ui.kiosk.StaffGateModel;
import org.ashi.ui.wizard.Attention;
import org.ashi.ui.wizard.WizardModel;

/// What the kiosk shows and when it forgets, without a node. Driven by touches and by one tick a second.
final class KioskModel {

    private static final Duration THANK_YOU = Duration.ofSeconds(20);

    /// What staff opened on a patient's page closes after this time.
    private static final Duration STAFF_GONE = Duration.ofSeconds(30);

    sealed interface Screen {
        record Welcome(WelcomeModel model) implements Screen {}

        /// One patient; nothing of it is kept when it goes.
        record Patient(Visitor visitor) implements Screen {}

        /// A patient left what may be an emergency: it calls until staff have seen it.
        ///
        /// @param language in which the form was filled in
        /// @param session that it left
        record Called(String language, IntakeSession session) implements Screen {
            @Override
            public String toString() {
                return "Called";
            }
        }

        /// Behind the gate.
        record Staff() implements Screen {}
    }

    /// @param brought by staff, with answers of an earlier sitting
    record Visitor(IntakeSession session, WizardModel wizard, boolean brought) {
        @Override
        public String toString() {
            return "Visitor";
        }
    }

    private final Kiosk kiosk;
    private final Shell shell;
    private final LeftForms left;
    private final Idle idle;
    private final ReadOnlyObjectWrapper<Screen> screen;
    private final ReadOnlyObjectWrapper<Optional<StaffGateModel>> gate = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Idle> quiet = Optional.empty();
    private Optional<Countdown> thanks = Optional.empty();

    KioskModel(Kiosk kiosk) {
        this.kiosk = kiosk;
        shell = kiosk.shell();
        left = new LeftForms(shell.taking());
        idle = new Idle(shell.gatekeeper().clock());
        screen = new ReadOnlyObjectWrapper<>(welcome());
        idle.stateProperty().addListener((o, was, is) -> {
            if (is instanceof Idle.State.Expired) {
                expired();
            }
        });
        watch();
    }

    ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// The gate in front of the screen, if staff asked for it.
    ReadOnlyObjectProperty<Optional<StaffGateModel>> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    /// A short code for staff while a form that was left is not where it belongs.
    ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return left.troubleProperty();
    }

    /// Tries once more to bring every form that was left where it belongs.
    ///
    /// @param done gets whether that worked
    void settle(Consumer<Boolean> done) {
        left.again(done);
    }

    Idle idle() {
        return idle;
    }

    /// The end of a closing page that closes by itself.
    Optional<Countdown> thanks() {
        return thanks;
    }

    /// The words of whoever is at the screen.
    Messages messages() {
        return switch (screen.get()) {
            case Screen.Welcome(var model) -> model.messagesProperty().get();
            case Screen.Patient(var visitor) -> visitor.wizard().messages();
            case Screen.Called(var language, var session) -> shell.wording(language).messages();
            case Screen.Staff s -> shell.messages();
        };
    }

    /// Whether nobody but patients may be at the screen.
    boolean guarded() {
        return !(screen.get() instanceof Screen.Staff);
    }

    /// A patient begins alone; what staff would answer before is left for the practitioner.
    void begin(WelcomeModel.FormChoice form, String language) {
        var visitor = visitor(IntakeSession.start(shell.desk(), language, form.id()));
        visitor.wizard().begin();
        receive(visitor);
    }

    /// Staff bring a form, a new one or one that was left, and hand the screen over.
    void take(IntakeSession session) {
        left.takenUp(session.intake().id());
        receive(visitor(session));
    }

    private Visitor visitor(IntakeSession session) {
        var wizard = new WizardModel(
                shell.desk(), session, shell::wording, shell.taking(), shell.faults(), shell.pause());
        return new Visitor(session, wizard, !session.answers().byQuestion().isEmpty());
    }

    private void receive(Visitor visitor) {
        var wizard = visitor.wizard();
        wizard.placeProperty().addListener((o, was, is) -> watch());
        wizard.emergencyProperty().addListener((o, was, is) -> watch());
        wizard.help().shownProperty().addListener((o, was, is) -> watch());
        show(new Screen.Patient(visitor));
    }

    /// Opens the gate; it asks for a code even where none is set any more.
    void staffOnly(Runnable action) {
        var seen = called();
        gate.set(Optional.of(shell.gatekeeper()
                .gate(
                        staffCalled(),
                        () -> {
                            gate.set(Optional.empty());
                            seen.ifPresent(shell::acknowledged);
                            action.run();
                        },
                        () -> gate.set(Optional.empty()))));
    }

    /// Runs an action after 30 s without a touch, unless the screen shows something else by then.
    void onceQuiet(Runnable action) {
        var watching = new Idle(shell.gatekeeper().clock());
        watching.watch(Optional.of(new Patience(STAFF_GONE, Duration.ZERO)));
        watching.stateProperty().addListener((o, was, is) -> {
            if (is instanceof Idle.State.Expired) {
                action.run();
            }
        });
        quiet = Optional.of(watching);
    }

    void showStaff() {
        left.again();
        show(new Screen.Staff());
    }

    /// The welcome page, with nothing of anybody.
    void showWelcome() {
        show(welcome());
    }

    void touched() {
        quiet.ifPresent(Idle::touched);
        idle.touched();
    }

    /// Once a second.
    void tick() {
        gate.get().ifPresent(StaffGateModel::tick);
        quiet.ifPresent(Idle::tick);
        thanks.ifPresent(Countdown::tick);
        if (screen.get() instanceof Screen.Staff) {
            watch();
        }
        idle.tick();
        left.tick();
        shell.guard().tick();
    }

    private Screen.Welcome welcome() {
        return new Screen.Welcome(new WelcomeModel(
                shell.desk().pack().forms().keySet(),
                shell.desk().pack().languages(),
                language -> Messages.of(language, shell.messages().zone()),
                shell.desk().store().writable(),
                shell.guard().seenProperty(),
                this::begin,
                () -> staffOnly(this::showStaff)));
    }

    private void show(Screen next) {
        // A code that is still being checked opens nothing on the page that comes.
        gate.get().ifPresent(StaffGateModel::leave);
        thanks = Optional.empty();
        quiet = Optional.empty();
        shell.appearance().reset();
        idle.watch(Optional.empty());
        screen.set(next);
        watch();
    }

    private boolean staffCalled() {
        return called().isPresent();
    }

    /// The form for which staff are called, if they are.
    private Optional<IntakeSession> called() {
        return switch (screen.get()) {
            case Screen.Patient(var visitor) ->
                Attention.of(visitor.wizard()) == Attention.STAFF_CALLED ? Optional.of(visitor.session()) : Optional.empty();
            case Screen.Called(var language, var session) -> Optional.of(session);
            case Screen.Welcome w -> Optional.empty();
            case Screen.Staff s -> Optional.empty();
        };
    }

    /// How long the screen may stay as it is.
    private void watch() {
        idle.watch(
                switch (screen.get()) {
                    case Screen.Welcome w -> Optional.of(Patience.WELCOME);
                    case Screen.Staff s ->
                        Optional.of(shell.guard().unhurried() ? Patience.SHEET : Patience.STAFF);
                    case Screen.Called c -> Optional.empty();
                    case Screen.Patient(var visitor) -> patience(Attention.of(visitor.wizard()));
                });
    }

    private Optional<Patience> patience(Attention attention) {
        return switch (attention) {
            case STAFF_CALLED -> Optional.empty();
            case OVER -> {
                if (thanks.isEmpty()) {
                    thanks = Optional.of(new Countdown(shell.gatekeeper().clock(), THANK_YOU, this::showWelcome));
                }
                yield Optional.empty();
            }
            case HELP -> Optional.of(Patience.HELP);
            case TYPING -> Optional.of(Patience.TEXT);
            case READING -> Optional.of(Patience.PAGE);
        };
    }

    private void expired() {
        switch (screen.get()) {
            case Screen.Welcome w -> showWelcome();
            case Screen.Staff s -> showWelcome();
            case Screen.Called c -> {}
            case Screen.Patient(var visitor) -> giveUp(visitor);
        }
    }

    /// Leaves a patient's form. What is typed on the page counts too, and may be an emergency: then the page stays.
    private void giveUp(Visitor visitor) {
        visitor.wizard().commit();
        if (staffCalled()) {
            idle.restart();
            watch();
            return;
        }
        // What only the questions still open could rule out counts as well: nobody answers them any more.
        var emergency = visitor.session().assessment().level() == TriageLevel.EMERGENCY;
        leave(visitor);
        if (emergency) {
            show(new Screen.Called(visitor.wizard().languageProperty().get(), visitor.session()));
        }
    }

    /// The form is left, wherever it is. A draft that staff brought is theirs to delete.
    void leave(Visitor visitor) {
        visitor.wizard().noteTimes();
        var begun = !visitor.session().answers().byQuestion().isEmpty()
                || !visitor.session().intake().patient().name().isEmpty();
        left.leave(
                visitor.session(),
                begun && (kiosk.settings().get().keepUnfinished() || visitor.brought()));
        showWelcome();
    }
}
