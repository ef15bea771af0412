package org.ashi.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.AnswerRow.Mark;

/// Text size and colours to choose from, each row looking as it says. Works at once, without a button to confirm.
public final class DisplayChoice {

    private final Messages messages;
    private final Appearance appearance;
    private final List<Runnable> refreshers = new ArrayList<>();

    public DisplayChoice(Messages messages, Appearance appearance) {
        this.messages = messages;
        this.appearance = appearance;
    }

    public VBox node() {
        var sizes = line();
        for (var size : TextSize.values()) {
            sizes.getChildren()
                    .add(row(
                            "text-" + size.percent(),
                            messages.get(size.key()),
                            () -> appearance.theme().withSize(size)));
        }
        var looks = line();
        for (var look : Look.values()) {
            looks.getChildren()
                    .add(row(
                            "look-" + look.id(),
                            messages.get(look.key()),
                            () -> appearance.theme().withLook(look)));
        }
        return Controls.column(
                "page", title("display-size", messages.get("kit.display.size")),
                sizes,
                title("display-look", messages.get("kit.display.look")),
                looks);
    }

    private AnswerRow row(String id, String text, java.util.function.Supplier<Theme> theme) {
        var row = new AnswerRow(id, text, Mark.ONE, () -> {
            appearance.choose(theme.get());
            refreshers.forEach(Runnable::run);
        });
        row.setMaxWidth(Region.USE_PREF_SIZE);
        Runnable refresh = () -> row.setSelected(theme.get().equals(appearance.theme()));
        refreshers.add(refresh);
        refresh.run();
        return row;
    }

    private static javafx.scene.control.Label title(String id, String text) {
        var title = Controls.text(id, text);
        title.getStyleClass().add("subheading");
        return title;
    }

    private static FlowPane line() {
        var line = new FlowPane();
        line.getStyleClass().add("choices-line");
        return line;
    }
}
