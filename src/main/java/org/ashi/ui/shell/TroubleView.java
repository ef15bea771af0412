package org.ashi.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Shown instead of everything else when the program cannot work at all.
public final class TroubleView extends BorderPane {

    /// @param text what is wrong and what to do, in words
    public TroubleView(Messages messages, String text, Runnable close) {
        setId("trouble");
        var column = Controls.column(
                "page",
                Controls.heading("trouble-title", messages.get("shell.trouble.title")),
                Controls.text("trouble-text", text),
                Controls.primary("trouble-close", messages.get("shell.close"), close));
        column.setAlignment(Pos.CENTER_LEFT);
        setCenter(column);
    }
}
