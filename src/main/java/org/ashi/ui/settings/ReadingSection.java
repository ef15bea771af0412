package org.ashi.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ashi.pack.Translation;
import org.ashi.settings.Settings;
import org.ashi.text.Messages;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.DisplayChoice;

/// Language, look and movement.
final class ReadingSection extends VBox {

    private final Map<String, AnswerRow> languages = new LinkedHashMap<>();
    private final VBox looks = new VBox();
    private final AnswerRow calm;
    private final Label draft;

    ReadingSection(SettingsModel model) {
        var m = model.messages();
        getStyleClass().add("section");
        var line = new FlowPane();
        line.getStyleClass().add("choices-line");
        for (var tag : Messages.LANGUAGES) {
            var row = Sections.choice("language-" + tag, Translations.name(tag, m.zone()), () -> {
                model.language(tag);
                show(model.settingsProperty().get());
            });
            languages.put(tag, row);
            line.getChildren().add(row);
        }
        calm = Sections.toggle("calm", m.get("settings.reading.calm"), () -> model.calm(calmed()));
        draft = Controls.text("language-draft", m.get("settings.reading.language.draft"));
        draft.getStyleClass().add("note-warn");
        draft.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Controls.text("reading-lead", m.get("settings.reading.lead")),
                        Sections.title("language-title", m.get("settings.reading.language.title")),
                        Sections.group(
                                line, draft, Controls.hint("language-next", m.get("settings.reading.language.next"))),
                        Sections.title("look-title", m.get("settings.reading.look.title")),
                        Sections.group(
                                looks,
                                Controls.hint("look-now", m.get("settings.reading.look.now"))),
                        Sections.title("motion-title", m.get("settings.reading.motion.title")),
                        Sections.group(calm, Controls.hint("calm-why", m.get("settings.reading.calm.why"))));
        model.settingsProperty().subscribe(this::show);
        model.troubleProperty().subscribe(t -> {
            // A look that was not saved is not the chosen one.
            looks.getChildren().setAll(new DisplayChoice(m, chooser(model)).node());
            show(model.settingsProperty().get());
        });
    }

    /// What is chosen here becomes the practice's own look, not that of one person.
    private static Appearance chooser(SettingsModel model) {
        var chooser = new Appearance(model.theme());
        chooser.themeProperty().addListener((o, was, is) -> model.look(is));
        return chooser;
    }

    private boolean calmed() {
        return calm.isSelected();
    }

    private void show(Settings settings) {
        languages.forEach((tag, row) -> row.setSelected(tag.equals(settings.language())));
        calm.setSelected(settings.calm());
        var vouched = !Messages.LANGUAGES.contains(settings.language())
                || Translations.program(settings.language()).state() != Translation.State.DRAFT;
        draft.setVisible(!vouched);
        draft.setManaged(!vouched);
    }
}
