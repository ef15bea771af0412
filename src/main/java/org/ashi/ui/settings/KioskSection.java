package org.ashi.ui.settings;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.settings.Settings;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;

/// Staff code, start as a kiosk, and how a kiosk behaves.
final class KioskSection extends VBox {

    private final SettingsModel model;
    private final AnswerRow start;
    private final AnswerRow keep;
    private final Label startHint = Controls.hint("kiosk-start-hint", "");

    KioskSection(SettingsModel model) {
        this.model = model;
        var m = model.messages();
        getStyleClass().add("section");
        start = Sections.toggle("kiosk-start", m.get("settings.kiosk.start"), () -> model.kiosk(started()));
        keep = Sections.toggle("kiosk-keep", m.get("settings.kiosk.keep"), () -> model.keepUnfinished(kept()));
        var how = Stream.of(
                        m.get("settings.kiosk.how.1"),
                        m.get("settings.kiosk.how.2"),
                        m.get("settings.kiosk.how.3"),
                        m.get("settings.kiosk.how.4"),
                        m.get("settings.kiosk.how.5"))
                .map(text -> Controls.text("how", "•  " + text))
                .toArray(Label[]::new);
        getChildren()
                .addAll(
                        Controls.text("kiosk-lead", m.get("settings.kiosk.lead")),
                        Sections.title("code-title", m.get("settings.kiosk.code.title")),
                        new CodePane(model.code(), m),
                        Sections.title("kiosk-start-title", m.get("settings.kiosk.start.title")),
                        Sections.group(start, startHint),
                        Sections.title("kiosk-keep-title", m.get("settings.kiosk.keep.title")),
                        Sections.group(keep, Controls.hint("kiosk-keep-why", m.get("settings.kiosk.keep.why"))),
                        Sections.title("how-title", m.get("settings.kiosk.how.title")),
                        Controls.column("answers", how));
        model.settingsProperty().subscribe(this::show);
        model.troubleProperty().subscribe(t -> show(model.settingsProperty().get()));
        model.code().setProperty().subscribe(s -> show(model.settingsProperty().get()));
    }

    private boolean started() {
        return start.isSelected();
    }

    private boolean kept() {
        return keep.isSelected();
    }

    private void show(Settings settings) {
        var possible = model.code().setProperty().get();
        start.setSelected(settings.kiosk() && possible);
        start.setDisable(!possible);
        startHint.setText(model.messages()
                .get(possible ? "settings.kiosk.start.next" : "settings.kiosk.start.needsCode"));
        keep.setSelected(settings.keepUnfinished());
    }
}
