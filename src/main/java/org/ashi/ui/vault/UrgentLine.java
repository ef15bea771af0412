package org.ashi.ui.vault;

import java.util.OptionalInt;
import javafx.scene.control.Label;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// "2 forms need a practitioner now", without a name; nothing where there are none. Where they cannot be counted, it says so:
/// somebody may wait.
public final class UrgentLine {

    private UrgentLine() {}

    public static Label of(Seen seen, Messages messages) {
        var line = Controls.text("urgent-line", "");
        line.getStyleClass().add("urgent-line");
        line.setMaxWidth(Double.MAX_VALUE);
        show(line, seen, messages);
        return line;
    }

    /// Says it anew.
    public static void show(Label line, Seen seen, Messages messages) {
        line.setText(words(seen.urgent(), messages));
        Pages.shown(line, !line.getText().isEmpty());
    }

    private static String words(OptionalInt urgent, Messages messages) {
        if (urgent.isEmpty()) {
            return messages.get("unlock.urgent.unknown");
        }
        return urgent.getAsInt() == 0 ? "" : messages.get("unlock.urgent", urgent.getAsInt());
    }
}
