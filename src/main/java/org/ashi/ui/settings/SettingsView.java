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
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.EvenRows;

/// The settings on the screen. Its root has the id `settings-page`: sections on the left, the chosen one beside them; in a narrow
/// window the sections stand above it.
public final class SettingsView extends BorderPane {

    private final SettingsModel model;
    private static final double GAP = 8;

    private final BorderPane beside = new BorderPane();
    private final List<ToggleButton> sections;
    private final Label trouble = Controls.text("settings-trouble", "");

    public SettingsView(SettingsModel model, Ways ways) {
        this.model = model;
        var m = model.messages();
        setId("settings-page");
        setNodeOrientation(m.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().addAll("wizard", "for-staff", "settings");
        getStylesheets().add(Objects.requireNonNull(SettingsView.class.getResource("/css/settings.css"), "css/settings.css")
                .toExternalForm());
        setTop(strip(m));
        trouble.getStyleClass().add("note-warn");
        trouble.setMaxWidth(Double.MAX_VALUE);
        sections = List.of(
                section("section-kiosk", m.get("settings.section.kiosk"), () -> new KioskSection(model)),
                whole("section-people", m.get("people.title"), () -> new PeopleSection(
                        new PeopleModel(model.desk().vault()), model, ways)),
                section("section-activity", m.get("people.activity.title"), () -> new ActivitySection(
                        new ActivityModel(model.desk().vault()), ways)),
                section("section-reading", m.get("settings.section.reading"), () -> new ReadingSection(model)),
                section("section-languages", m.get("settings.section.languages"), () -> new LanguagesSection(m, model.desk().pack())),
                section("section-pack", m.get("settings.section.pack"), () -> new PackSection(model)),
                section("section-backup", m.get("backup.section"), () -> new BackupSection(model.backup(), m)),
                section("section-check", m.get("settings.section.check"), () -> new CheckSection(model)));
        var list = new EvenRows(sections.size(), GAP, sections);
        list.getStyleClass().add("section-list");
        setCenter(new SideBySide(list, beside));
        setBottom(Controls.bar(List.of(Controls.secondary("settings-leave", m.get("settings.back"), ways.leave())), List.of()));
        getBottom().managedProperty().bind(getBottom().visibleProperty());
        model.troubleProperty().subscribe(t -> {
            trouble.setText(model.troubleText());
            trouble.setVisible(!trouble.getText().isEmpty());
            trouble.setManaged(trouble.isVisible());
        });
        sections.getFirst().fire();
    }

    private static Node strip(Messages m) {
        var label = Controls.text("progress", m.get("settings.strip"));
        label.getStyleClass().add("progress-line");
        var line = new HBox(label);
        line.getStyleClass().add("patient-bar");
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private ToggleButton section(String id, String name, Supplier<Region> content) {
        return whole(id, name, () -> {
            var page = Controls.column("page", Controls.heading("heading", name), trouble, content.get());
            page.getStyleClass().add("settings-column");
            return Controls.scrolling(page);
        });
    }

    /// A section that fills the room beside the list by itself.
    private ToggleButton whole(String id, String name, Supplier<Region> content) {
        var button = new ToggleButton(name);
        button.setId(id);
        button.setAccessibleText(name);
        button.getStyleClass().add("section-button");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            sections.forEach(b -> b.setSelected(b.equals(button)));
            var section = content.get();
            beside.setCenter(section);
            // Two bars would leave too little room for large text; the page's own leads back to where the other is.
            getBottom().visibleProperty().unbind();
            getBottom().setVisible(true);
            if (section instanceof BorderPane pages) {
                getBottom().visibleProperty().bind(pages.bottomProperty().map(bar -> !bar.getStyleClass().contains("bar")).orElse(true));
            }
        });
        return button;
    }
}
