package org.ashi.ui.kit;

import javafx.scene.image.Image;

/// A picture of more than the screen shows.
public final class WholePage {

    private WholePage() {}

    public static byte[] png(Image image) {
        var pixels = image.getPixelReader();
        return Png.encode((int) image.getWidth(), (int) image.getHeight(), pixels::getArgb);
    }
}
