package org.ashi.ui.vault;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Shown while something takes a second or two; nothing of a record is on it. Its root has the id `waiting`.
public final class WaitingView extends BorderPane {

    /// @param key of the text that says what is going on
    public WaitingView(Messages messages, String key) {
        Pages.dress(this, "waiting", messages);
        Pages.show(this, Controls.column("page", Pages.waiting("waiting-wheel", messages.get(key))), new Region());
    }
}
