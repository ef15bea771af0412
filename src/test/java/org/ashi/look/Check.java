package org.ashi.look;

import java.util.List;
import javafx.scene.Parent;

/// Looks a screen over.
@FunctionalInterface
public interface Check {

    /// @param exempt what may be as it is, for a reason
    record Result(List<Fault> faults, List<String> exempt) {
        public Result {
            faults = List.copyOf(faults);
            exempt = List.copyOf(exempt);
        }
    }

    /// Lays out the root of a scene of its own, shown or not, and checks it. Call on the JavaFX thread.
    Result of(Parent root);
}
