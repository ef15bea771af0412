package org.ashi.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// "Are you still there?" covers the whole page, so that nobody else reads on. Its root has the id `asking`.
public final class AskingView extends BorderPane {

    /// @param textKey of the sentence with the seconds left: what happens then
    public AskingView(Messages messages, String textKey, Idle idle) {
        setId("asking");
        getStyleClass().addAll("wizard", "kiosk-cover");
        var left = Controls.text("asking-left", "");
        var more = Controls.primary("more-time", messages.get("kiosk.idle.more"), idle::more);
        more.getStyleClass().add("huge");
        var card = Controls.column("card", Controls.heading("asking-title", messages.get("kiosk.idle.title")), left, more);
        card.getStyleClass().add("welcome");
        var page = Controls.column("page", card);
        page.setAlignment(Pos.CENTER);
        setCenter(Controls.centered(page));
        Runnable count = () -> {
            if (idle.stateProperty().get() instanceof Idle.State.Asking(int seconds)) {
                left.setText(messages.get(textKey, seconds));
            }
        };
        // Ends with this page: the watch outlives it.
        var listener = new javafx.beans.value.ChangeListener<Idle.State>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Idle.State> o, Idle.State was, Idle.State is) {
                count.run();
                if (!(is instanceof Idle.State.Asking)) {
                    idle.stateProperty().removeListener(this);
                }
            }
        };
        idle.stateProperty().addListener(listener);
        count.run();
    }
}
