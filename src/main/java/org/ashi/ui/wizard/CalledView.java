package org.ashi.ui.wizard;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.BorderPane;
import org.ashi.intake.TriageLevel;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;

/// "Please tell a member of staff now", after its patient has left the form: an emergency that was abandoned still is one, and
/// whoever stands at the screen may be able to help. Nothing of the patient is on it. Its root has the id `called`.
public final class CalledView extends BorderPane {

    /// @param wording in the language of the patient
    /// @param staff lets staff close the page
    public CalledView(Wording wording, Appearance appearance, Runnable staff) {
        var messages = wording.messages();
        setId("called");
        getStyleClass().addAll("wizard", "emergency");
        setNodeOrientation(messages.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        appearance.dress(this);
        var said = Sentences.split(
                wording.text("level", TriageLevel.EMERGENCY.name(), "patient"), messages.locale());
        var card = Controls.column(
                "emergency-card",
                Controls.heading("heading", said.first()),
                Controls.text("emergency-text", said.rest()));
        var column = Controls.column("page", card, Controls.text("called-hold", messages.get("kiosk.done.hold")));
        column.setId("page-called");
        setCenter(Controls.scrolling(column));
        setBottom(Controls.bar(
                List.of(), List.of(Controls.quiet("called-staff", messages.get("kiosk.done.staff"), staff))));
    }
}
