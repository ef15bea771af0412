package org.ashi.export.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/// The texts of a finished file by page and number.
final class MarkedText {

    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

    private MarkedText() {}

    static MarkedText of(PDDocument document) throws IOException {
        var text = new MarkedText();
        for (var page : document.getPages()) {
            text.pages.put(page.getCOSObject(), read(page));
        }
        return text;
    }

    private static Map<Integer, String> read(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .filter(c -> c.getMCID() >= 0)
                .collect(Collectors.toMap(PDMarkedContent::getMCID, MarkedText::text));
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(t -> ((TextPosition) t).getUnicode())
                .collect(Collectors.joining());
    }

    /// What an element itself holds, without what is in the elements in it.
    String of(PDStructureElement element) {
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

    private String of(PDPage page, int number) {
        return pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
    }
}
