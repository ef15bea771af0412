package org.ashi.app;

import javafx.application.Platform;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.ashi.ui.shell.Kiosk;
import org.ashi.ui.shell.KioskView;

/// The window of the kiosk: the whole screen, and no way out of it but through the pages of staff.
final class KioskStage {

    private KioskStage() {}

    static void show(Stage stage, Kiosk kiosk) {
        var view = new KioskView(kiosk);
        var ticking = view.start();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.fullScreenProperty().addListener((o, was, is) -> back(stage, is));
        stage.iconifiedProperty().addListener((o, was, is) -> {
            if (is) {
                Platform.runLater(() -> stage.setIconified(false));
            }
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            view.close();
        });
        stage.setOnHidden(event -> ticking.run());
        AshiApp.show(stage, view, kiosk.shell().appearance().theme());
        stage.setFullScreen(true);
    }

    /// What the window system took away is taken back, as long as the window is there.
    private static void back(Stage stage, boolean full) {
        if (!full) {
            Platform.runLater(() -> stage.setFullScreen(stage.isShowing()));
        }
    }
}
