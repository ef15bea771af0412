package org.ashi.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Pictures of screens, for people who check how the program looks. Never call it on a real patient's answers.
public final class Snapshots {

    private Snapshots() {}

    /// Draws the scene into a PNG file; folders are made where missing. Call on the JavaFX thread.
    ///
    /// @throws UncheckedIOException if the file cannot be written
    public static void write(Scene scene, Path file) {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("a picture is taken on the JavaFX thread");
        }
        var image = scene.snapshot(null);
        var pixels = image.getPixelReader();
        var png = Png.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
