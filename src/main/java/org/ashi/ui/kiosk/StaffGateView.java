package org.ashi.ui.kiosk;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.StaffGateModel.State;
import org.ashi.ui.kit.Controls;

/// The keys for the staff code on the screen. Its root has the id `staff-gate`. Digits show as dots; a keyboard may be used too.
public final class StaffGateView extends BorderPane {

    private static final int COLUMNS = 3;

    private final StaffGateModel model;
    private final Messages messages;
    private final Label dots = Controls.text("gate-dots", "");
    private final Label said = Controls.text("gate-said", "");
    private final Button open;

    public StaffGateView(StaffGateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("staff-gate");
        getStyleClass().addAll("wizard", "for-staff", "kiosk-cover");
        dots.getStyleClass().add("gate-dots");
        said.setMaxWidth(Double.MAX_VALUE);
        open = Controls.primary("gate-open", messages.get("kiosk.gate.open"), model::submit);
        var page = Controls.column(
                "page",
                Controls.heading("gate-title", messages.get("kiosk.gate.title")),
                Controls.text("gate-lead", messages.get("kiosk.gate.lead")),
                dots,
                said,
                pad());
        page.getStyleClass().add("gate");
        page.setAlignment(Pos.TOP_CENTER);
        setCenter(Controls.scrolling(page));
        setBottom(Controls.bar(
                List.of(Controls.secondary("gate-back", messages.get("kiosk.gate.back"), model::leave)), List.of(open)));
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.lengthProperty().addListener((o, was, is) -> show());
        model.stateProperty().addListener((o, was, is) -> show());
        show();
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.get("kiosk.gate.title"));
        setFocusTraversable(true);
    }

    /// A gate that looks at the clock itself, where nobody else does.
    ///
    /// @param urgent as in [Gatekeeper#gate]
    /// @param opened runs after the right code, `left` where nobody enters it
    public static StaffGateView ticking(
            Gatekeeper keeper, boolean urgent, Messages messages, Runnable opened, Runnable left) {
        var stop = new Runnable[] {() -> {}};
        var model = keeper.gate(
                urgent,
                () -> {
                    stop[0].run();
                    opened.run();
                },
                () -> {
                    stop[0].run();
                    left.run();
                });
        stop[0] = keeper.ticker().start(model::tick);
        return new StaffGateView(model, messages);
    }

    private GridPane pad() {
        var pad = new GridPane();
        pad.getStyleClass().add("digit-pad");
        pad.setAlignment(Pos.CENTER);
        for (char digit = '1'; digit <= '9'; digit++) {
            pad.add(key(digit), (digit - '1') % COLUMNS, (digit - '1') / COLUMNS);
        }
        pad.add(key('0'), 1, COLUMNS);
        var delete = Controls.secondary("gate-delete", "⌫", model::delete);
        delete.setAccessibleText(messages.get("kiosk.gate.delete"));
        delete.getStyleClass().add("pad-key");
        pad.add(delete, 2, COLUMNS);
        return pad;
    }

    private Button key(char digit) {
        var key = Controls.secondary("gate-" + digit, String.valueOf(digit), () -> model.digit(digit));
        key.getStyleClass().add("pad-key");
        return key;
    }

    private void typed(KeyEvent e) {
        if (e.getCharacter().matches("[0-9]")) {
            model.digit(e.getCharacter().charAt(0));
            e.consume();
        }
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.BACK_SPACE) {
            model.delete();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && model.complete()) {
            model.submit();
            e.consume();
        }
    }

    private void show() {
        var length = model.lengthProperty().get();
        dots.setText("●".repeat(length) + "○".repeat(Math.max(0, org.ashi.settings.StaffCode.MIN_DIGITS - length)));
        dots.setAccessibleText(messages.get("kiosk.gate.entered", length));
        open.setDisable(!model.open() || !model.complete());
        var text =
                switch (model.stateProperty().get()) {
                    case State.Ready r -> "";
                    case State.Checking c -> messages.get("kiosk.gate.checking");
                    case State.Wrong(int free) -> messages.get("kiosk.gate.wrong", free);
                    case State.Waiting(int seconds) -> messages.get("kiosk.gate.wait", seconds / 60, seconds % 60);
                    case State.Locked(String code) -> messages.get("kiosk.gate.locked", code);
                };
        said.setText(text);
        said.getStyleClass().removeAll("note-warn", "note-calm");
        if (!text.isEmpty()) {
            said.getStyleClass().add(model.stateProperty().get() instanceof State.Checking ? "note-calm" : "note-warn");
        }
    }
}
