package org.ashi.ui.kit;

/// Pictures in the program's own way, for tests that draw many: the Java library takes several times as long.
public final class PngFile {

    private PngFile() {}

    /// @param argb row by row
    public static byte[] of(int width, int height, int[] argb) {
        return Png.encode(width, height, (x, y) -> argb[y * width + x]);
    }
}
