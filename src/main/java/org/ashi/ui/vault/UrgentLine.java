package org.ashi.ui.vault;

import javafx.scene.control.Label;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// "2 forms need a practitioner now", without a name; nothing where there are none.
public final class UrgentLine {

    private UrgentLine() {}

    /// @param count 0 or more
    public static Label of(int count, Messages messages) {
        var line = Controls.text("urgent-line", count == 0 ? "" : messages.get("unlock.urgent", count));
        line.getStyleClass().add("urgent-line");
        line.setMaxWidth(Double.MAX_VALUE);
        Pages.shown(line, count > 0);
        return line;
    }

    /// Says another count.
    public static void show(Label line, int count, Messages messages) {
        line.setText(count == 0 ? "" : messages.get("unlock.urgent", count));
        Pages.shown(line, count > 0);
    }
}
