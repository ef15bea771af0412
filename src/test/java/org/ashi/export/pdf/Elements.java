package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/// The elements of a finished file, in the order in which they are read.
final class Elements {

    private Elements() {}

    static List<PDStructureElement> of(PDDocument document) {
        var all = new ArrayList<PDStructureElement>();
        add(document.getDocumentCatalog().getStructureTreeRoot(), all);
        return all;
    }

    private static void add(PDStructureNode node, List<PDStructureElement> all) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                add(element, all);
            }
        }
    }
}
