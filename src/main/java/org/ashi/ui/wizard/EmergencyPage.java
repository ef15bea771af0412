package org.ashi.ui.wizard;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.intake.TriageLevel;
import org.ashi.ui.kit.Controls;

/// "Please tell a member of staff now." Says neither a diagnosis nor a cause; reasons are behind a tap.
final class EmergencyPage {

    private final WizardModel model;
    private final Around around;

    EmergencyPage(WizardModel model, Around around) {
        this.model = model;
        this.around = around;
    }

    Part part(List<String> rules) {
        var messages = model.wording().messages();
        var said = Sentences.split(
                model.wording().text("level", TriageLevel.EMERGENCY.name(), "patient"), messages.locale());
        var reasons = Controls.column("reasons");
        for (var rule : rules) {
            reasons.getChildren().add(Controls.text("reason-" + rule, model.wording().text("rule", rule, "patient")));
        }
        var trouble = Controls.text("trouble", "");
        trouble.getStyleClass().add("note-warn");
        var card = Controls.column(
                "emergency-card",
                Controls.heading("heading", said.first()),
                Controls.text("emergency-text", said.rest()),
                opener("emergency-why", messages.get("wizard.emergency.why"), reasons),
                reasons);
        var staff = staff();
        var column = Controls.column(
                "page", card, trouble, opener(messages.get("wizard.emergency.staff"), staff), staff);
        column.setId("page-emergency");
        return new Part(column, () -> {
            trouble.setText(model.troubleProperty().get());
            show(trouble, !trouble.getText().isEmpty());
        });
    }

    // Behind a tap of its own, so that the patient does not leave this page by the habit of pressing the next button.
    private VBox staff() {
        var messages = model.wording().messages();
        var lead = new Label(messages.get("wizard.emergency.staffLead"));
        lead.setWrapText(true);
        return Controls.column(
                "staff-card",
                lead,
                Controls.secondary(
                        "emergency-continue", messages.get("wizard.emergency.continue"), model::continueAfterEmergency),
                Controls.secondary("emergency-stop", messages.get("wizard.emergency.stop"), model::stop));
    }

    /// Closes at a touch, but opens for staff alone.
    private Node opener(String text, Node staff) {
        show(staff, false);
        return Controls.quiet("emergency-staff", text, () -> {
            if (staff.isVisible()) {
                show(staff, false);
            } else {
                around.staffOnly(() -> {
                    show(staff, true);
                    around.onceQuiet(() -> show(staff, false));
                });
            }
        });
    }

    private static Node opener(String id, String text, Node opened) {
        show(opened, false);
        return Controls.quiet(id, text, () -> show(opened, !opened.isVisible()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
