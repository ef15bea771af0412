package org.ashi.export.pdf.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Makes one PDF file, in memory alone: nothing is ever put into a temporary file. It is tagged and keeps PDF/UA-1; one that opens
/// freely keeps PDF/A-2a too.
public final class Press implements AutoCloseable {

    private static final int KEY_BITS = 256;

    private final PDDocument document;
    private final Typefaces faces;
    private final Structure structure = new Structure();
    private boolean locked;

    private Press(PDDocument document, Typefaces faces) {
        this.document = document;
        this.faces = faces;
    }

    /// @throws IOException if a font is missing
    public static Press open() throws IOException {
        var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        return new Press(document, Typefaces.load(document));
    }

    public Typefaces faces() {
        return faces;
    }

    /// The file will open with this password alone (AES with 256 bits, for all that is in it). The library takes it as a string,
    /// which stays in memory until that is used for something else. Programs that read it out may do so.
    ///
    /// @param password 1 to 127 bytes of UTF-8; left as it is
    /// @throws IOException if the file cannot be locked
    public void lock(char[] password) throws IOException {
        var secret = new String(password);
        var policy = new StandardProtectionPolicy(secret, secret, new AccessPermission());
        policy.setEncryptionKeyLength(KEY_BITS);
        document.protect(policy);
        locked = true;
    }

    /// What the file says about itself; other programs show it, so it names no patient.
    ///
    /// @param producer the program
    public record About(String title, String producer, Locale language, Instant made, ZoneId zone) {}

    /// @param bytes the whole file
    public record Printed(byte[] bytes, int pages, Frame frame) {}

    /// @throws IOException if a page cannot be drawn
    public Printed print(List<Block> blocks, Furniture furniture, Frame frame, About about) throws IOException {
        var strips = Block.of(blocks).strips(faces, frame.textWidth());
        var pages = Pages.of(strips, frame.textHeight());
        for (var i = 0; i < pages.size(); i++) {
            draw(pages.get(i), furniture, frame, i + 1, pages.size());
        }
        structure.close(document);
        new Description(about, !locked).write(document);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return new Printed(out.toByteArray(), pages.size(), frame);
    }

    private void draw(List<Pages.Placed> strips, Furniture furniture, Frame frame, int number, int of)
            throws IOException {
        var page = new PDPage(new PDRectangle(frame.width(), frame.height()));
        document.addPage(page);
        structure.begin(page);
        try (var content = new PDPageContentStream(document, page)) {
            var marks = new Marks(content, page, structure);
            var canvas = new Canvas(content, faces, frame.height(), marks);
            for (var placed : strips) {
                placed.strip().paint().on(canvas, frame.margin(), frame.textTop() + placed.top());
            }
            furniture.paint(canvas, faces, frame, number, of);
            marks.end();
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
