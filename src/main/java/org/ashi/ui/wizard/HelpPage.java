package org.ashi.ui.wizard;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.ashi.ui.kit.Controls;

/// The way to a person, on every page of the patient, and what is shown after it was taken.
final class HelpPage {

    private final WizardModel model;

    HelpPage(WizardModel model) {
        this.model = model;
    }

    /// The pages of the patient; on all others staff are there already or have been called.
    static boolean isOn(Place place) {
        return switch (place) {
            case Place.Asking a -> true;
            case Place.Check c -> true;
            case Place.Staff s -> false;
            case Place.HandOver h -> false;
            case Place.Done d -> false;
            case Place.Stopped s -> false;
        };
    }

    Button button() {
        var button = Controls.quiet("get-help", model.messages().get("kiosk.help.get"), model.help()::ask);
        button.getStyleClass().addAll("bar-button", "help-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Part part() {
        var messages = model.messages();
        var goOn = Controls.primary("help-continue", messages.get("kiosk.help.goOn"), model.help()::goOn);
        goOn.getStyleClass().add("huge");
        Node card = Controls.column(
                "help-card",
                Controls.heading("heading", messages.get("kiosk.help.title")),
                Controls.text("help-text", messages.get("kiosk.help.text")),
                goOn);
        var column = Controls.column("page", card);
        column.setId("page-help");
        return Part.fixed(column);
    }
}
