package org.ashi.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// A finished file, read with a reader of its own.
final class Pdf {

    private Pdf() {}

    /// All its words, without white space.
    static String flat(Path file) {
        return flat(text(file));
    }

    static String flat(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    static String text(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kept for people to look at.
    static void keep(Path file, String name) {
        try {
            org.assertj.core.api.Assertions.assertThat(Conformance.problems(Files.readAllBytes(file))).as(name).isEmpty();
            var papers = Files.createDirectories(Path.of("target", "papers"));
            Files.copy(file, papers.resolve(name + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
