package org.ashi.export.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// The text that an element itself holds, without that of the elements in it.
final class MarkedText {

    private MarkedText() {}

    static String of(PDStructureElement element) throws IOException {
        var text = new StringBuilder();
        for (var kid : element.getKids()) {
            if (kid instanceof Integer number) {
                text.append(of(element.getPage(), number));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(of(reference.getPage(), reference.getMCID()));
            }
        }
        return text.toString();
    }

    private static String of(PDPage page, int number) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .filter(c -> c.getMCID() == number)
                .map(PDMarkedContent::getContents)
                .map(c -> c.stream()
                        .filter(TextPosition.class::isInstance)
                        .map(t -> ((TextPosition) t).getUnicode())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
