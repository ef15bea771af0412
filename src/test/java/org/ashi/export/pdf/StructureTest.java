package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ashi.intake.Answer;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.SignedIntakes;
import org.ashi.wording.BodyChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a screen reader finds in a report.
class StructureTest {

    private static PDDocument report(String scenario) throws IOException {
        return Loader.loadPDF(Printed.report(Cases.stored(scenario), "en"));
    }

    private static List<String> types(PDDocument document) {
        return Elements.of(document).stream().map(PDStructureElement::getStructureType).toList();
    }

    private static List<PDStructureElement> figures(PDDocument document) {
        return Elements.of(document).stream().filter(e -> e.getStructureType().equals("Figure")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V01", "V04", "V06", "V16"})
    void headingsLeaveOutNoLevel(String scenario) throws IOException {
        try (var document = report(scenario)) {
            var levels = types(document).stream().filter(t -> t.matches("H\\d")).map(t -> t.charAt(1) - '0').toList();
            assertThat(levels).startsWith(1, 2).contains(3).filteredOn(l -> l == 1).hasSize(1);
            for (var i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }
    }

    @Test
    void pairsAreRowsAndBulletsAreItems() throws IOException {
        try (var document = report("V04")) {
            assertThat(types(document)).contains("Document", "P", "Table", "L").startsWith("Document", "H1", "P", "Table", "TR", "TH", "TD");
            for (var element : Elements.of(document)) {
                var kids = element.getKids().stream()
                        .filter(PDStructureElement.class::isInstance)
                        .map(k -> ((PDStructureElement) k).getStructureType())
                        .toList();
                switch (element.getStructureType()) {
                    case "Table" -> assertThat(Set.copyOf(kids)).containsExactly("TR");
                    case "TR" -> assertThat(kids).containsExactly("TH", "TD");
                    case "L" -> assertThat(Set.copyOf(kids)).containsExactly("LI");
                    case "LI" -> assertThat(kids).containsExactly("Lbl", "LBody");
                    default -> assertThat(Set.copyOf(kids)).doesNotContain("TR", "TH", "TD", "LI", "Lbl", "LBody");
                }
            }
        }
    }

    @Test
    void aTextOverTwoPagesIsOneElement() throws IOException {
        var note = Stream.generate(() -> "A note that goes on and on.").limit(400).collect(Collectors.joining(" "));
        try (var document = Loader.loadPDF(Printed.report(Cases.noted(note), "en"))) {
            var split = Elements.of(document).stream()
                    .filter(e -> e.getStructureType().equals("P"))
                    .filter(e -> pages(e).size() > 1)
                    .toList();
            assertThat(split).hasSize(1);
            assertThat(MarkedText.of(document).of(split.getFirst())).isEqualTo(note);
        }
    }

    private static Set<Object> pages(PDStructureElement element) {
        var pages = new HashSet<>();
        for (var kid : element.getKids()) {
            pages.add(kid instanceof PDMarkedContentReference reference ? reference.getPage().getCOSObject() : element.getPage().getCOSObject());
        }
        return pages;
    }

    /// In the order of the structure stands what stands on the page, word for word.
    @Test
    void isReadInTheOrderOfTheRecord() throws IOException {
        var stored = Cases.stored("V04");
        var report = ReportCase.of(stored, Printed.wording("en"), Cases.CLOCK.instant(), ProvedPacks.NONE);
        try (var document = Loader.loadPDF(Printed.report(stored, "en"))) {
            var text = MarkedText.of(document);
            var read = new ArrayList<String>();
            for (var element : Elements.of(document)) {
                read.add(text.of(element));
            }
            var all = String.join("", read).replaceAll("\\s", "");
            var at = 0;
            for (var part : Expected.of(report)) {
                var here = all.indexOf(part.text().replaceAll("\\s", ""), at);
                assertThat(here).as(part.id()).isNotNegative();
                at = here;
            }
        }
    }

    @Test
    void theChartSaysInWordsWhatItShows() throws IOException {
        var stored = Cases.stored("V04");
        var chart = BodyChart.of(Printed.wording("en"), stored.intake().answers()).orElseThrow();
        try (var document = report("V04")) {
            assertThat(figures(document)).singleElement().satisfies(figure -> {
                assertThat(figure.getAlternateDescription()).startsWith("Marked: ").isEqualTo(chart.words() + ". " + chart.worstWords().orElseThrow());
                var layout = (PDLayoutAttributeObject) figure.getAttributes().getObject(0);
                assertThat(layout.getBBox().getWidth()).isGreaterThan(200);
            });
        }
    }

    @Test
    void anotherMarkGivesOtherWords() throws IOException {
        var stored = Cases.stored("V04", i -> i.withAnswers(i.answers().with("areas", Answer.Choices.of("calf_l"))));
        try (var document = Loader.loadPDF(Printed.report(stored, "es"))) {
            assertThat(figures(document).getFirst().getAlternateDescription()).contains("Pantorrilla izquierda");
        }
    }

    @Test
    void aDrawnSignatureAndASquareCodeHaveWords() throws IOException {
        var signed = Cases.stored("V04", i -> SignedIntakes.signed(i, SignedIntakes.DRAWN));
        try (var document = Loader.loadPDF(Printed.report(signed, "en"))) {
            assertThat(figures(document)).last().extracting(PDStructureElement::getAlternateDescription)
                    .isEqualTo("Patient's signature: Drawn on 21 Nov 2026, 09:03");
        }
        try (var document = Loader.loadPDF(Printed.recoverySheet("en", PaperSize.A4))) {
            assertThat(figures(document)).singleElement().extracting(PDStructureElement::getAlternateDescription)
                    .isEqualTo("The same code to scan");
            assertThat(types(document)).filteredOn("LI"::equals).hasSize(13 + 4);
        }
    }

    @Test
    void windowKeyboardAndVoiceAreToldWhatTheyNeed() throws IOException {
        try (var document = Loader.loadPDF(Printed.report(Cases.stored("V04"), "es"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("es");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            for (var page : document.getPages()) {
                assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+.*");
                    assertThat(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE)).isNotNull();
                }
            }
        }
    }
}
