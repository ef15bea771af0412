package org.ashi.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Controls;

/// The note. The text stays whatever becomes of a save.
final class NotePane extends VBox {

    /// Names of the texts to begin with.
    private static final List<String> TEMPLATES = List.of("examination", "consent", "after", "phone");

    private static final int ROWS = 7;

    private final RecordModel record;
    private final Messages messages;
    private final SaveWords words;
    private final TextArea note = Clip.area("");
    private final Label saved = Blocks.label("", "save-state");
    private final MenuButton templates;
    private final Button save;
    private final Button reload;
    private final VBox aside = Blocks.column("card");

    NotePane(ReviewDesk desk, RecordModel record) {
        this.record = record;
        messages = desk.messages();
        words = new SaveWords(messages);
        templates = templates();
        save = Controls.primary("note-save", messages.get("review.note.save"), record::saveNote);
        reload = Controls.secondary("note-reload", messages.get("review.note.reload"), record::reload);
        getStyleClass().add("card");
        editor();
        note.textProperty().bindBidirectional(record.noteProperty());
        record.stateProperty().subscribe(this::update);
        record.saveProperty().subscribe(this::update);
        record.dirtyProperty().subscribe(this::update);
        record.busyProperty().subscribe(this::update);
        record.signingProperty().subscribe(this::update);
        record.asideProperty().subscribe(this::showAside);
    }

    private void editor() {
        note.setId("note");
        note.setWrapText(true);
        note.setAccessibleText(messages.get("review.note.title"));
        note.setPromptText(messages.get("review.note.prompt"));
        note.setPrefRowCount(ROWS);
        saved.setId("note-state");
        save.setMinWidth(Region.USE_PREF_SIZE);
        reload.setMinWidth(Region.USE_PREF_SIZE);
        // Next to the button and as wide as the room there is, so that a long reason can be read in full.
        var bar = Blocks.row("line", save, reload, Blocks.growing(saved));
        var head = Blocks.row("line", Blocks.growing(Blocks.title(messages.get("review.note.title"))), templates);
        getChildren().addAll(head, note, bar, aside);
        aside.setId("note-aside");
    }

    /// Words to begin with. They go in where the caret is and take the place of nothing.
    private MenuButton templates() {
        var menu = new MenuButton(messages.get("decision.template.insert"));
        menu.setId("note-templates");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (var name : TEMPLATES) {
            var item = new MenuItem(messages.get("decision.template.name." + name));
            item.setId("template-" + name);
            item.setOnAction(e -> insert(messages.get("decision.template.text." + name)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void insert(String text) {
        if (note.isEditable()) {
            note.insertText(note.getCaretPosition(), text);
            note.requestFocus();
        }
    }

    private void update() {
        var access = record.state() instanceof RecordState.Open open ? open.access() : Access.READ_ONLY_ARCHIVE;
        var editable = access == Access.EDITABLE;
        note.setEditable(editable && !record.signingProperty().get());
        templates.setDisable(!note.isEditable());
        save.setDisable(!editable || record.busyProperty().get() || !record.dirtyProperty().get());
        show(save, access != Access.SIGNED_OFF);
        show(reload, record.save() instanceof SaveState.Conflict || record.save() instanceof SaveState.Locked);
        saved.setText(switch (access) {
            case EDITABLE -> words.of(record.save(), record.dirtyProperty().get());
            case SIGNED_OFF -> record.save() instanceof SaveState.TooLate
                    ? words.of(record.save(), false)
                    : messages.get("review.note.locked");
            case STILL_FILLING -> messages.get("review.note.filling");
            case READ_ONLY_ARCHIVE -> messages.get("review.save.readOnly");
        });
        saved.getStyleClass().removeAll("refused", "good");
        if (record.save().refused()) {
            saved.getStyleClass().add("refused");
        } else if (record.save() instanceof SaveState.Saved && !record.dirtyProperty().get()) {
            saved.getStyleClass().add("good");
        }
    }

    private void showAside(Aside shown) {
        aside.getChildren().clear();
        switch (shown) {
            case Aside.Nothing n -> show(aside, false);
            case Aside.Theirs(String text) -> aside("review.aside.theirs", text);
            case Aside.Mine(String text) -> aside("review.aside.mine", text);
        }
    }

    /// A note that has no record to stand in any more.
    static VBox kept(Messages messages, String text) {
        var box = Blocks.column("card");
        box.setId("note-kept");
        fill(box, messages, "review.aside.homeless", text);
        return box;
    }

    private void aside(String titleKey, String text) {
        fill(aside, messages, titleKey, text);
        show(aside, true);
    }

    private static void fill(VBox box, Messages messages, String titleKey, String text) {
        var area = Clip.area(text);
        area.setId("note-aside-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.setAccessibleText(messages.get(titleKey));
        box.getChildren().setAll(Blocks.label(messages.get(titleKey), "strong"), area);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
