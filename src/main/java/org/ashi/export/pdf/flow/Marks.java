package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/// Tells for all that is drawn on one page whether it is content, and whose, or only decorates the page.
final class Marks {

    /// What is drawn belongs to an element or is decoration.
    sealed interface Mark {

        record Content(Tag tag) implements Mark {}

        /// @param type by the standard: `Layout` or `Pagination`
        /// @param subtype of pagination: `Header` or `Footer`
        record Decoration(String type, Optional<String> subtype) implements Mark {}
    }

    static final Mark LAYOUT = new Mark.Decoration("Layout", Optional.empty());
    static final Mark HEADER = new Mark.Decoration("Pagination", Optional.of("Header"));
    static final Mark FOOTER = new Mark.Decoration("Pagination", Optional.of("Footer"));

    private final PDPageContentStream content;
    private final PDPage page;
    private final Structure structure;
    private Optional<Mark> open = Optional.empty();

    Marks(PDPageContentStream content, PDPage page, Structure structure) {
        this.content = content;
        this.page = page;
        this.structure = structure;
    }

    Structure structure() {
        return structure;
    }

    /// What is drawn next is this.
    void next(Mark mark) throws IOException {
        if (open.filter(mark::equals).isPresent()) {
            return;
        }
        end();
        switch (mark) {
            case Mark.Content(Tag tag) -> {
                var number = structure.mark(tag, page);
                content.beginMarkedContent(COSName.getPDFName(structure.of(tag).getStructureType()), number);
            }
            case Mark.Decoration(String type, Optional<String> subtype) -> {
                var properties = new COSDictionary();
                properties.setName(COSName.TYPE, type);
                subtype.ifPresent(name -> properties.setName(COSName.SUBTYPE, name));
                content.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(properties));
            }
        }
        open = Optional.of(mark);
    }

    /// Nothing is drawn of it, but it stands in the structure.
    void known(Mark mark) {
        if (mark instanceof Mark.Content(Tag tag)) {
            structure.of(tag);
        }
    }

    void end() throws IOException {
        if (open.isPresent()) {
            content.endMarkedContent();
            open = Optional.empty();
        }
    }
}
