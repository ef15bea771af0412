package org.ashi.ui.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// The settings on the screen. Its root has the id `settings-page`: sections on the left, the chosen one beside them.
public final class SettingsView extends BorderPane {

    private final SettingsModel model;
    private final VBox list = new VBox();
    private final Label trouble = Controls.text("settings-trouble", "");

    /// @param leave goes back to where staff came from
    public SettingsView(SettingsModel model, Runnable leave) {
        this.model = model;
        var m = model.messages();
        setId("settings-page");
        setNodeOrientation(m.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().addAll("wizard", "for-staff", "settings");
        getStylesheets().add(Objects.requireNonNull(SettingsView.class.getResource("/css/settings.css"), "css/settings.css")
                .toExternalForm());
        setTop(strip(m));
        list.getStyleClass().add("section-list");
        trouble.getStyleClass().add("note-warn");
        trouble.setMaxWidth(Double.MAX_VALUE);
        section("section-kiosk", m.get("settings.section.kiosk"), () -> new KioskSection(model));
        section("section-reading", m.get("settings.section.reading"), () -> new ReadingSection(model));
        section("section-languages", m.get("settings.section.languages"), () -> new LanguagesSection(m, model.desk().pack()));
        section("section-check", m.get("settings.section.check"), () -> new CheckSection(model));
        setLeft(list);
        setBottom(Controls.bar(List.of(Controls.secondary("settings-leave", m.get("settings.back"), leave)), List.of()));
        model.troubleProperty().subscribe(t -> {
            trouble.setText(model.troubleText());
            trouble.setVisible(!trouble.getText().isEmpty());
            trouble.setManaged(trouble.isVisible());
        });
        ((ToggleButton) list.getChildren().getFirst()).fire();
    }

    private static Node strip(Messages m) {
        var label = Controls.text("progress", m.get("settings.strip"));
        label.getStyleClass().add("progress-line");
        var line = new HBox(label);
        line.getStyleClass().add("patient-bar");
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void section(String id, String name, Supplier<Region> content) {
        var button = new ToggleButton(name);
        button.setId(id);
        button.setAccessibleText(name);
        button.getStyleClass().add("section-button");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            list.getChildren().forEach(b -> ((ToggleButton) b).setSelected(b.equals(button)));
            var page = Controls.column("page", Controls.heading("heading", name), trouble, content.get());
            page.getStyleClass().add("settings-column");
            setCenter(Controls.scrolling(page));
        });
        list.getChildren().add(button);
    }
}
