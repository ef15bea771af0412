package org.ashi.ui.review;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Controls;

/// The note and the sign-off. The text stays whatever becomes of a save.
final class NotePane extends HBox {

    private final RecordModel record;
    private final Messages messages;
    private final SaveWords words;
    private final TextArea note = Clip.area("");
    private final TextField practitioner = new TextField();
    private final Label saved = Blocks.label("", "save-state");
    private final Button save;
    private final Button reload;
    private final VBox aside = Blocks.column("card");
    private final VBox signOff = Blocks.column("card");

    NotePane(ReviewDesk desk, RecordModel record) {
        this.record = record;
        messages = desk.messages();
        words = new SaveWords(messages);
        save = Controls.primary("note-save", messages.get("review.note.save"), record::saveNote);
        reload = Controls.secondary("note-reload", messages.get("review.note.reload"), record::reload);
        getStyleClass().add("note-pane");
        getChildren().addAll(editor(), side());
        note.textProperty().bindBidirectional(record.noteProperty());
        record.stateProperty().subscribe(this::update);
        record.saveProperty().subscribe(this::update);
        record.dirtyProperty().subscribe(this::update);
        record.busyProperty().subscribe(this::update);
        record.signingProperty().subscribe(this::update);
        record.asideProperty().subscribe(this::showAside);
    }

    private Node editor() {
        note.setId("note");
        note.setWrapText(true);
        note.setAccessibleText(messages.get("review.note.title"));
        note.setPromptText(messages.get("review.note.prompt"));
        VBox.setVgrow(note, Priority.ALWAYS);
        saved.setId("note-state");
        save.setMinWidth(Region.USE_PREF_SIZE);
        reload.setMinWidth(Region.USE_PREF_SIZE);
        // Next to the button and as wide as the room there is, so that a long reason can be read in full.
        var bar = Blocks.row("line", save, reload, Blocks.growing(saved));
        var box = Blocks.column("card", Blocks.title(messages.get("review.note.title")), note, bar, aside);
        HBox.setHgrow(box, Priority.ALWAYS);
        aside.setId("note-aside");
        return box;
    }

    private Node side() {
        practitioner.setId("sign-off-name");
        practitioner.setPromptText(messages.get("review.signOff.name"));
        practitioner.setAccessibleText(messages.get("review.signOff.name"));
        var name = Blocks.label(messages.get("review.signOff.name"), "muted");
        name.setLabelFor(practitioner);
        var sign = Controls.primary(
                "sign-off", messages.get("review.signOff.do"), () -> record.signOff(practitioner.getText()));
        sign.disableProperty().bind(Bindings.createBooleanBinding(
                () -> record.editable().isEmpty(), record.stateProperty(), record.busyProperty()));
        signOff.setId("sign-off-box");
        signOff.getStyleClass().add("side");
        signOff.getChildren().addAll(
                Blocks.title(messages.get("review.signOff.title")),
                Blocks.label(messages.get("review.signOff.about"), "muted"),
                name,
                practitioner,
                sign);
        return signOff;
    }

    private void update() {
        var access = record.state() instanceof RecordState.Open open ? open.access() : Access.READ_ONLY_ARCHIVE;
        var editable = access == Access.EDITABLE;
        note.setEditable(editable && !record.signingProperty().get());
        practitioner.setDisable(!editable);
        show(signOff, access != Access.SIGNED_OFF);
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
