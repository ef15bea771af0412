package org.ashi.ui.sign;

import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.ashi.intake.Signature.Mark;
import org.ashi.text.Messages;

/// The field to sign in, by finger, pen or mouse.
final class SignaturePad extends Ink {

    /// px; a third of it is the height.
    static final double WIDTH = 723;

    private final SignModel model;
    private final Messages messages;

    SignaturePad(SignModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("signature-pad");
        getStyleClass().add("signature-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(messages.get("sign.pad.help"));
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::move);
        setOnMouseReleased(MouseEvent::consume);
        // A finger that signs must not move the page.
        addEventHandler(ScrollEvent.ANY, e -> {
            if (e.isDirect()) {
                e.consume();
            }
        });
        refresh();
    }

    void refresh() {
        setAccessibleText(messages.get(model.empty() ? "sign.pad.empty" : "sign.pad.signed"));
        show(model.strokes());
    }

    private void begin(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY) {
            model.begin(x(e), y(e));
        }
        e.consume();
    }

    private void move(MouseEvent e) {
        if (e.isPrimaryButtonDown()) {
            model.move(x(e), y(e));
        }
        e.consume();
    }

    private double x(MouseEvent e) {
        return e.getX() / getWidth() * Mark.Drawn.SIZE;
    }

    private double y(MouseEvent e) {
        return e.getY() / getHeight() * Mark.Drawn.SIZE;
    }
}
