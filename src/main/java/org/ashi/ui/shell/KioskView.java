package org.ashi.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.ashi.ui.kiosk.AskingView;
import org.ashi.ui.kiosk.Countdown;
import org.ashi.ui.kiosk.Idle;
import org.ashi.ui.kiosk.KeyGuard;
import org.ashi.ui.kiosk.StaffGateView;
import org.ashi.ui.wizard.CalledView;
import org.ashi.ui.wizard.WizardView;

/// The kiosk on the screen. Its root has the id `kiosk`. Only one page is in it at a time; what covers it is a page of its own.
public final class KioskView extends StackPane {

    private final Kiosk kiosk;
    private final KioskModel model;
    private final StaffPagesView staff;
    private Node page;

    public KioskView(Kiosk kiosk) {
        this.kiosk = kiosk;
        model = new KioskModel(kiosk);
        staff = new StaffPagesView(kiosk, model);
        if (!kiosk.shell().guard().locked()) {
            kiosk.shell().guard().lock();
        }
        page = page(model.screenProperty().get());
        setId("kiosk");
        getStyleClass().add("kiosk");
        kiosk.shell().appearance().dress(this);
        KeyGuard.install(this, model::guarded);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> touched());
        addEventFilter(TouchEvent.TOUCH_PRESSED, e -> touched());
        addEventFilter(ScrollEvent.SCROLL, e -> touched());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> touched());
        model.screenProperty().addListener((o, was, is) -> {
            closeWindowsInFront();
            if (was instanceof KioskModel.Screen.Staff) {
                staff.leave();
            }
            page = page(is);
            show();
        });
        model.gateProperty().addListener((o, was, is) -> show());
        model.idle().stateProperty().addListener((o, was, is) -> {
            if (was.getClass() != is.getClass()) {
                show();
            }
        });
        show();
    }

    /// Begins to look at the clock.
    ///
    /// @return ends it
    public Runnable start() {
        return kiosk.shell().gatekeeper().ticker().start(model::tick);
    }

    /// Whether patients have the screen, so that the window must not close.
    public boolean guarded() {
        return model.guarded();
    }

    /// Closes the program from the pages of staff; does nothing while patients have the screen.
    public void close() {
        if (!guarded()) {
            staff.close();
        }
    }

    private void touched() {
        model.touched();
        model.thanks().ifPresent(Countdown::touched);
    }

    private Node page(KioskModel.Screen screen) {
        return switch (screen) {
            case KioskModel.Screen.Welcome(var welcome) -> new WelcomeView(welcome);
            case KioskModel.Screen.Patient(var visitor) ->
                new WizardView(visitor.wizard(), kiosk.shell().appearance(), new KioskAround(model, visitor));
            case KioskModel.Screen.Called(var language, var session) ->
                new CalledView(
                        kiosk.shell().wording(language),
                        kiosk.shell().appearance(),
                        () -> model.staffOnly(model::showWelcome));
            case KioskModel.Screen.Staff s -> staff.open();
        };
    }

    private void show() {
        var shown = cover().orElse(page);
        // What covers a page has no language of its own.
        setNodeOrientation(
                model.messages().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
            shown.requestFocus();
        }
    }

    private Optional<Node> cover() {
        if (model.idle().stateProperty().get() instanceof Idle.State.Asking) {
            return Optional.of(new AskingView(
                    model.messages(), model.guarded() ? "kiosk.idle.patient" : "kiosk.idle.staff", model.idle()));
        }
        return model.gateProperty().get().map(gate -> new StaffGateView(gate, model.messages()));
    }

    /// Dialogs and menus in front of a page go with it.
    private void closeWindowsInFront() {
        if (getScene() != null) {
            List.copyOf(Window.getWindows()).stream()
                    .filter(w -> !w.equals(getScene().getWindow()))
                    .forEach(Window::hide);
        }
    }
}
