package org.ashi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Countdown;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.wizard.Around;
import org.ashi.ui.wizard.Place;

/// The kiosk around one patient's wizard.
final class KioskAround implements Around {

    private final KioskModel model;
    private final KioskModel.Visitor visitor;

    KioskAround(KioskModel model, KioskModel.Visitor visitor) {
        this.model = model;
        this.visitor = visitor;
    }

    @Override
    public void leave() {
        model.leave(visitor);
    }

    @Override
    public void staffOnly(Runnable action) {
        model.staffOnly(action);
    }

    @Override
    public void onceQuiet(Runnable action) {
        model.onceQuiet(action);
    }

    @Override
    public boolean kiosk() {
        return true;
    }

    /// Where staff were called it stays until they have seen it; else it closes by itself.
    @Override
    public Node closingBar(Place place, Messages messages) {
        return model.thanks()
                .map(thanks -> closing(thanks, messages))
                .orElseGet(() -> Controls.bar(
                        List.of(),
                        List.of(Controls.quiet(
                                "close", messages.get("kiosk.done.staff"), () -> staffOnly(model::showWelcome)))));
    }

    private static Node closing(Countdown thanks, Messages messages) {
        var said = Controls.text("closes", "");
        Runnable count = () ->
                said.setText(messages.get("kiosk.done.closes", thanks.secondsLeftProperty().get()));
        thanks.secondsLeftProperty().addListener((o, was, is) -> count.run());
        count.run();
        var right = new ArrayList<Node>();
        right.add(Controls.secondary("keep-open", messages.get("kiosk.done.keep"), thanks::more));
        right.add(Controls.primary("done", messages.get("kiosk.done.done"), thanks::end));
        return Controls.bar(List.of(said), right);
    }
}
