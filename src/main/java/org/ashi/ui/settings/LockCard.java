package org.ashi.ui.settings;

import java.util.List;
import java.util.TreeMap;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ashi.settings.Settings;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;

/// After how long without a touch the records of this computer are locked.
final class LockCard extends VBox {

    private static final List<Integer> MINUTES = List.of(1, 2, Settings.USUAL_LOCK_MINUTES, 10, Settings.MOST_LOCK_MINUTES);

    private final TreeMap<Integer, AnswerRow> rows = new TreeMap<>();

    LockCard(SettingsModel model) {
        var m = model.messages();
        getStyleClass().add("card");
        var line = new FlowPane();
        line.getStyleClass().add("choices-line");
        for (int minutes : MINUTES) {
            var row = Sections.choice("lock-" + minutes, m.get("people.lock.minutes", minutes), () -> {
                model.lockAfter(minutes);
                show(model.settingsProperty().get());
            });
            rows.put(minutes, row);
            line.getChildren().add(row);
        }
        var trouble = Controls.text("lock-trouble", "");
        trouble.getStyleClass().add("note-warn");
        getChildren().addAll(
                Sections.title("lock-title", m.get("people.lock.title")),
                Controls.text("lock-text", m.get("people.lock.text")),
                line,
                trouble);
        model.settingsProperty().subscribe(this::show);
        model.troubleProperty().subscribe(t -> {
            trouble.setText(model.troubleText());
            trouble.setVisible(!trouble.getText().isEmpty());
            trouble.setManaged(trouble.isVisible());
            show(model.settingsProperty().get());
        });
    }

    private void show(Settings settings) {
        rows.forEach((minutes, row) -> row.setSelected(minutes == settings.lockMinutes()));
    }
}
