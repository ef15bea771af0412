package org.ashi.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// Asks a person for a folder, over the window that is in front.
final class FolderChoice {

    private FolderChoice() {}

    static Optional<Path> ask() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .flatMap(window -> Optional.ofNullable(new DirectoryChooser().showDialog(window)))
                .map(File::toPath);
    }
}
