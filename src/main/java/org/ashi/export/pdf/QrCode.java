package org.ashi.export.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.ashi.export.pdf.flow.Canvas;
import org.ashi.export.pdf.flow.Ink;

/// A QR code as black boxes, which print sharp at any size. Around it the white margin that readers need.
///
/// @param modules one byte each, 1 for black
record QrCode(ByteMatrix modules) {

    /// Modules of white around it, by the standard.
    static final int QUIET = 4;
    private static final int BLACK = 1;
    private static final Ink BLACK_INK = Ink.of(0x000000);
    /// Boxes a hair wider than a module, so that no seam shows between two.
    private static final float OVERLAP = 0.02f;

    /// @param text digits, capitals and blanks give the smallest code
    /// @throws IOException if the text is too long for a QR code
    static QrCode of(String text) throws IOException {
        try {
            // A quarter of it may be dirty or folded.
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix());
        } catch (WriterException e) {
            throw new IOException("no QR code", e);
        }
    }

    /// @param size points, with the white margin
    void paint(Canvas canvas, float x, float top, float size) throws IOException {
        var step = size / (modules.getWidth() + 2 * QUIET);
        for (var row = 0; row < modules.getHeight(); row++) {
            for (var from = 0; from < modules.getWidth(); from++) {
                var to = from;
                while (to < modules.getWidth() && modules.get(to, row) == BLACK) {
                    to++;
                }
                if (to > from) {
                    canvas.box(BLACK_INK, x + (QUIET + from) * step, top + (QUIET + row) * step, (to - from + OVERLAP) * step, (1 + OVERLAP) * step);
                    from = to;
                }
            }
        }
    }
}
