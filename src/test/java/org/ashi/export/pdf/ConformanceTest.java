package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.SignedIntakes;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every document keeps PDF/A-2a and PDF/UA-1, and what does not is found.
class ConformanceTest {

    private static final String PASSWORD = "señal de diez años";
    private static final List<String> LANGUAGES = List.of("en", "es");

    static Stream<Arguments> records() {
        return LANGUAGES.stream().flatMap(language -> Stream.of(
                Arguments.of("V01", language, Cases.stored("V01")),
                Arguments.of("V04, not signed", language, Cases.stored("V04")),
                Arguments.of("V06", language, Cases.stored("V06")),
                Arguments.of("V16", language, Cases.stored("V16")),
                Arguments.of("signed", language, signed()),
                Arguments.of("not finished", language, unfinished()),
                Arguments.of("return visit", language, Cases.returned("R01"))));
    }

    /// By the patient and by the practitioner.
    private static StoredIntake signed() {
        return Cases.stored("V04", i -> SignedIntakes.signed(SignedIntakes.helped(i), SignedIntakes.DRAWN)
                .reviewed(
                        Status.SIGNED_OFF,
                        new Review("Seen.\nSent on.", Optional.of(new Review.SignOff("Ines Ortega", Cases.BEGUN)), List.of())));
    }

    private static StoredIntake unfinished() {
        var answers = Cases.stored("V04").intake().answers();
        return Cases.assessed(Intake.started(UUID.fromString("0b8f6a52-4a0e-4f0e-9c57-8a1d2b6f3c11"), Cases.BEGUN, "es")
                .withAnswers(answers));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("records")
    void reportsKeepBothStandards(String name, String language, StoredIntake stored) throws IOException {
        assertThat(Conformance.problems(Printed.report(stored, language))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void recoverySheetsKeepBothStandards(PaperSize paper) throws IOException {
        for (var language : LANGUAGES) {
            assertThat(Conformance.problems(Printed.recoverySheet(language, paper))).isEmpty();
        }
    }

    /// PDF/A allows no lock.
    @Test
    void aLockedCopyMayBeReadAloudAndClaimsNoMore() throws IOException {
        var pdf = Printed.report(signed(), "es", new Copy(Optional.empty(), PASSWORD.toCharArray()));
        assertThat(Conformance.problems(pdf, PASSWORD)).isEmpty();
        try (var document = Loader.loadPDF(pdf, PASSWORD)) {
            assertThat(document.getCurrentAccessPermission().canExtractForAccessibility()).isTrue();
            assertThat(description(document)).contains("pdfuaid").doesNotContain("pdfaid:part");
        }
        assertThat(Conformance.problems(pdf, "another")).isNotEmpty();
    }

    @Test
    void aCopyThatOpensFreelyClaimsBoth() throws IOException {
        try (var document = Loader.loadPDF(Printed.report(Cases.stored("V04"), "en"))) {
            assertThat(description(document)).contains("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<");
            assertThat(document.isEncrypted()).isFalse();
            assertThat(document.getDocument().getDocumentID()).isNotNull();
        }
    }

    /// Spoils a good document.
    @FunctionalInterface
    private interface Damage {
        void to(PDDocument document) throws IOException;
    }

    private static List<String> afterwards(Damage damage) throws IOException {
        try (var document = Loader.loadPDF(Printed.report(Cases.stored("V04"), "en"))) {
            damage.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return Conformance.problems(out.toByteArray());
        }
    }

    @Test
    void savingAgainAloneDoesNoDamage() throws IOException {
        assertThat(afterwards(document -> {})).isEmpty();
    }

    @Test
    void anElementThatIsGoneIsFound() throws IOException {
        assertThat(afterwards(document -> {
                    var root = document.getDocumentCatalog().getStructureTreeRoot();
                    var dropped = Elements.of(document).stream()
                            .filter(e -> e.getStructureType().equals("P"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(dropped.getParent().removeKid(dropped)).isTrue();
                    var firstPage = (PDParentTreeValue) root.getParentTree().getValue(0);
                    var owners = (COSArray) firstPage.getCOSObject();
                    owners.set(owners.indexOfObject(dropped.getCOSObject()), COSNull.NULL);
                }))
                .anyMatch(p -> p.startsWith("ua1 7.1-3"));
    }

    @Test
    void aFigureWithoutWordsIsFound() throws IOException {
        assertThat(afterwards(document -> Elements.of(document).stream()
                        .filter(e -> e.getStructureType().equals("Figure"))
                        .forEach(e -> e.setAlternateDescription(null))))
                .anyMatch(p -> p.startsWith("ua1 7.3-1"));
    }

    @Test
    void coloursWithoutAMeaningAreFound() throws IOException {
        assertThat(afterwards(document -> document.getDocumentCatalog().setOutputIntents(List.of())))
                .singleElement().asString().startsWith("2a 6.2.4.3");
    }

    private static String description(PDDocument document) throws IOException {
        return new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }
}
