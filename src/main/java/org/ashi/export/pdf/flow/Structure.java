package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// The tree of elements of one document, made while its pages are drawn.
final class Structure {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Tag, PDStructureElement> elements = new HashMap<>();
    /// By page: the element of each piece of marked content.
    private final List<COSArray> owners = new ArrayList<>();
    private final COSDictionary rowScope;
    private Optional<PDStructureElement> last = Optional.empty();
    private Optional<PDStructureElement> lastCell = Optional.empty();
    private int level;

    Structure() {
        var scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_ROW);
        rowScope = scope.getCOSObject();
        root.appendKid(whole);
    }

    /// The next page to be drawn.
    void begin(PDPage page) {
        page.setStructParents(owners.size());
        // The tabulator follows the structure.
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        owners.add(new COSArray());
    }

    /// The next piece of marked content of the page begun last.
    ///
    /// @return its number on the page
    int mark(Tag tag, PDPage page) {
        var element = of(tag);
        var onPage = owners.getLast();
        var number = onPage.size();
        onPage.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (page.equals(element.getPage())) {
            element.appendKid(number);
        } else {
            var reference = new PDMarkedContentReference();
            reference.setPage(page);
            reference.setMCID(number);
            element.appendKid(reference);
        }
        return number;
    }

    /// Its element, which stands in the tree from now on.
    PDStructureElement of(Tag tag) {
        var known = elements.get(tag);
        if (known != null) {
            return known;
        }
        var element = append(parent(tag), type(tag));
        elements.put(tag, element);
        switch (tag.role()) {
            case FIGURE -> element.setAlternateDescription(tag.alternative());
            case ROW_HEADER -> element.getCOSObject().setItem(COSName.A, rowScope);
            case CELL -> lastCell = Optional.of(element);
            case HEADING, PARAGRAPH, ROW, MORE, ITEM, ITEM_LABEL, ITEM_BODY -> {}
        }
        return element;
    }

    private PDStructureElement append(PDStructureElement parent, String type) {
        var element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        if (parent.equals(whole)) {
            last = Optional.of(element);
        }
        return element;
    }

    private PDStructureElement parent(Tag tag) {
        return tag.parent().map(this::of).orElseGet(() -> switch (tag.role()) {
            case ROW -> group(StandardStructureTypes.TABLE);
            case ITEM -> group(StandardStructureTypes.L);
            case MORE -> lastCell.filter(cell -> isLast(StandardStructureTypes.TABLE)).orElse(whole);
            case HEADING, PARAGRAPH, FIGURE, ROW_HEADER, CELL, ITEM_LABEL, ITEM_BODY -> whole;
        });
    }

    /// The table or list that the last row or item belongs to, or a new one if something else came in between.
    private PDStructureElement group(String type) {
        return last.filter(element -> isLast(type)).orElseGet(() -> append(whole, type));
    }

    private boolean isLast(String type) {
        return last.map(PDStructureElement::getStructureType).filter(type::equals).isPresent();
    }

    private String type(Tag tag) {
        return switch (tag.role()) {
            case HEADING -> {
                level = Math.min(tag.level(), level + 1);
                yield StandardStructureTypes.H + level;
            }
            case PARAGRAPH, MORE -> StandardStructureTypes.P;
            case FIGURE -> StandardStructureTypes.Figure;
            case ROW -> StandardStructureTypes.TR;
            case ROW_HEADER -> StandardStructureTypes.TH;
            case CELL -> StandardStructureTypes.TD;
            case ITEM -> StandardStructureTypes.LI;
            case ITEM_LABEL -> StandardStructureTypes.LBL;
            case ITEM_BODY -> StandardStructureTypes.L_BODY;
        };
    }

    /// Where a figure stands, for those who want to cut it out.
    void frame(Tag figure, PDRectangle box) {
        var layout = new PDLayoutAttributeObject();
        layout.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        layout.setBBox(box);
        of(figure).addAttribute(layout);
    }

    /// Puts the finished tree into the document.
    void close(PDDocument document) {
        var pages = new HashMap<Integer, PDParentTreeValue>();
        for (var i = 0; i < owners.size(); i++) {
            pages.put(i, new PDParentTreeValue(owners.get(i)));
        }
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(pages);
        root.setParentTree(parents);
        root.setParentTreeNextKey(owners.size());
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
