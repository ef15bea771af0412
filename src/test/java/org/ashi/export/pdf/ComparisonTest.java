package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Status;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two visits beside each other, read again with a reader of its own.
class ComparisonTest {

    private static final UUID ANN = UUID.fromString("7d0e2a11-0d4b-4d2b-8b5d-2f60a3c1c001");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"V01,R01,en", "V01,R02,en", "V01,R03,en", "V01,R02,es"})
    void saysWhatChanged(String first, String second, String language) {
        var then = matched(Cases.stored(first, i -> i), ANN);
        var now = matched(later(Cases.returned(second)), ANN);
        var wording = new Wording(Cases.PACK, language, Messages.of(language, ZoneOffset.UTC));
        var file = folder.resolve("comparison.pdf");
        // Given the wrong way round.
        assertThat(new ComparisonWriter(wording, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE).write(now, then, file, Copy.PLAIN))
                .isInstanceOf(Written.class);
        Pdf.keep(file, "comparison-" + first + "-" + second + "-" + language);
        var m = wording.messages();
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(m.get("visits.gaps")), Pdf.flat(m.get("visits.notAsked")))
                .contains(Pdf.flat(m.get("visits.finding.NEW") + " · RT-01"));
    }

    @Test
    void arrowsHaveWords() {
        var file = folder.resolve("comparison.pdf");
        writer().write(matched(Cases.stored("V01"), ANN), matched(later(Cases.returned("R02")), ANN), file, Copy.PLAIN);
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat("5 of 10 → 8 of 10 · ↑ 3 higher"), Pdf.flat("5 of 10 → 4 of 10 · ↓ 1 lower"))
                .contains(Pdf.flat("↑ More urgent than at the earlier visit"))
                .contains(Pdf.flat("New bladder trouble No → Yes"))
                .contains(Pdf.flat("New · RF-E01 · Emergency"))
                .contains(Pdf.flat("Can be offered → Withhold"))
                .contains(Pdf.flat(Cases.WORDING.label("ns_thinner") + Cases.WORDING.answer("ns_thinner", Optional.of(new Answer.Choice("none"))) + "→ not asked"));
    }

    @Test
    void twoRecordsThatStaffHaveNotMatchedAreNotCompared() {
        var file = folder.resolve("comparison.pdf");
        var then = Cases.stored("V01");
        var now = later(Cases.returned("R01"));
        assertThat(writer().write(then, now, file, Copy.PLAIN)).isEqualTo(new Failed(Code.NOT_MATCHED));
        assertThat(writer().write(matched(then, ANN), matched(now, UUID.randomUUID()), file, Copy.PLAIN))
                .isEqualTo(new Failed(Code.NOT_MATCHED));
        assertThat(writer().write(matched(then, ANN), matched(then, ANN), file, Copy.PLAIN)).isEqualTo(new Failed(Code.NO_OTHER_VISIT));
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherNameIsTold() {
        var file = folder.resolve("comparison.pdf");
        var then = Cases.stored("V01", i -> i.withPatient(i.patient().withName("Rose Acht")));
        writer().write(matched(then, ANN), matched(later(Cases.returned("R01")), ANN), file, Copy.PLAIN);
        assertThat(Pdf.flat(file)).contains(Pdf.flat("At the earlier visit: Rose Acht"));
    }

    @Test
    void aComparisonThatLacksAPartIsNotMade() {
        var parts = ComparisonParts.kit().parts();
        for (var i = 0; i < parts.size(); i++) {
            var lacking = new ArrayList<>(parts);
            lacking.remove(i);
            var file = folder.resolve(i + ".pdf");
            var result = new ComparisonWriter(
                            Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE, new Kit<>(lacking), new Disk())
                    .write(matched(Cases.stored("V01"), ANN), matched(later(Cases.returned("R02")), ANN), file, Copy.PLAIN);
            assertThat(result).as("part %d", i).isInstanceOf(Mismatch.class);
            assertThat(Files.exists(file)).isFalse();
        }
    }

    private static ComparisonWriter writer() {
        return new ComparisonWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE);
    }

    private static StoredIntake matched(StoredIntake stored, UUID patient) {
        var entry = new Entry("Dana Reyes", Cases.BEGUN.plusSeconds(900), new Deed.Matched(patient));
        return again(stored, stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review().with(entry)));
    }

    /// Four weeks after the first.
    private static StoredIntake later(StoredIntake stored) {
        var i = stored.intake();
        var at = Cases.BEGUN.plusSeconds(28 * 86_400);
        return again(
                stored,
                new Intake(
                        i.id(), at, i.finishedAt().map(f -> at.plusSeconds(85)), i.language(), i.form(),
                        Cases.stored("V01").intake().patient(), i.answers(),
                        i.alert(), i.helps(), i.pageTimes(), i.signature(), i.status(), i.review()));
    }

    private static StoredIntake again(StoredIntake stored, Intake intake) {
        return new StoredIntake(intake, stored.assessment(), stored.trace(), 2);
    }
}
