package org.ashi.ui.wizard;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// What a wizard stands in: the front desk's window, or the kiosk.
public interface Around {

    /// Closes the wizard.
    void leave();

    /// Runs something once staff have shown who they are; at once where no staff code is set.
    void staffOnly(Runnable action);

    /// Runs something once nobody has touched the screen for a while, where patients are alone with it; else never.
    void onceQuiet(Runnable action);

    /// The patient is alone with the screen.
    boolean kiosk();

    /// The bar below the closing pages.
    Node closingBar(Place place, Messages messages);

    /// The front desk: staff hold the tablet before and after.
    ///
    /// @param staffOnly asks for the staff code, if there is one
    static Around desk(Runnable leave, Consumer<Runnable> staffOnly) {
        return new Around() {
            @Override
            public void leave() {
                leave.run();
            }

            @Override
            public void staffOnly(Runnable action) {
                staffOnly.accept(action);
            }

            @Override
            public void onceQuiet(Runnable action) {}

            @Override
            public boolean kiosk() {
                return false;
            }

            @Override
            public Node closingBar(Place place, Messages messages) {
                return Controls.bar(
                        List.of(), List.of(Controls.quiet("close", messages.get("wizard.done.close"), leave)));
            }
        };
    }
}
