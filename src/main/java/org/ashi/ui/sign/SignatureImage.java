package org.ashi.ui.sign;

import javafx.scene.AccessibleRole;
import org.ashi.intake.Signature.Mark;

/// A drawn signature, to look at.
public final class SignatureImage extends Ink {

    /// @param spoken for screen readers
    /// @param width px; it is a third as high
    public SignatureImage(String id, Mark.Drawn mark, String spoken, double width) {
        setId(id);
        getStyleClass().add("signature-image");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setPrefWidth(width);
        setMaxWidth(width);
        show(mark.strokes());
    }
}
