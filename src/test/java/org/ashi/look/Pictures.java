package org.ashi.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.ashi.ui.kit.PngFile;

/// Writes many pictures of screens beside the JavaFX thread, which would else wait for each.
final class Pictures implements AutoCloseable {

    private static final int WAITING = 16;

    private final Path folder;
    // Where too many wait, the JavaFX thread writes one itself, so that memory stays small.
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), new ThreadPoolExecutor.CallerRunsPolicy());

    Pictures(Path folder) {
        this.folder = folder;
    }

    /// Call on the JavaFX thread.
    void take(Scene scene, Path file) {
        var image = scene.snapshot(null);
        writer.execute(() -> write(image, folder.resolve(file)));
    }

    private static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, PngFile.of(width, height, pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
