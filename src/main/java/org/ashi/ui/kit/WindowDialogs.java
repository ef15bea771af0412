package org.ashi.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.ashi.text.Messages;

/// Dialogs on the screen, in the look of the program. Call only on the JavaFX thread.
public final class WindowDialogs implements Dialogs {

    private final Supplier<Optional<Window>> owner;
    private final Theme theme;
    private final Messages messages;

    /// @param owner the window in front of which dialogs open, empty while there is none
    public WindowDialogs(Supplier<Optional<Window>> owner, Theme theme, Messages messages) {
        this.owner = owner;
        this.theme = theme;
        this.messages = messages;
    }

    @Override
    public boolean confirm(Question question) {
        var yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
        var no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
        return show(question.title(), question.text(), List.of(no, yes))
                .filter(yes::equals)
                .isPresent();
    }

    @Override
    public void inform(String title, String text) {
        show(title, text, List.of(new ButtonType(messages.get("kit.dialog.close"), ButtonData.OK_DONE)));
    }

    private Optional<ButtonType> show(String title, String text, List<ButtonType> buttons) {
        var dialog = new Dialog<ButtonType>();
        owner.get().ifPresent(dialog::initOwner);
        dialog.setTitle(title);
        var pane = dialog.getDialogPane();
        pane.setId("dialog");
        pane.setHeaderText(title);
        var body = new Label(text);
        body.setId("dialog-text");
        body.setWrapText(true);
        body.setMaxWidth(560);
        pane.setContent(body);
        pane.getButtonTypes().setAll(buttons);
        for (var type : buttons) {
            var does = type.getButtonData() == ButtonData.OK_DONE;
            var button = pane.lookupButton(type);
            button.setId(does ? "dialog-yes" : "dialog-no");
            button.getStyleClass().add(does ? "primary" : "secondary");
        }
        theme.apply(pane.getScene());
        return dialog.showAndWait();
    }
}
