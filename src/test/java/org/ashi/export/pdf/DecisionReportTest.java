package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Score;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.Raise;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What staff decided, on paper.
class DecisionReportTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");

    @TempDir
    Path folder;

    private static StoredIntake decided() {
        var review = Review.NONE.withNote("Examined.")
                .with(entry(new Deed.LevelSet(TriageLevel.REFER, "No deficit found.")))
                .with(entry(new Deed.Planned(
                        new Plan(Optional.of("acupuncture"), Optional.of(4), Optional.of(LocalDate.of(2026, 4, 1))))))
                .with(entry(new Deed.Asked("rf_saddle", Optional.empty(), Answer.no())))
                .with(entry(new Deed.Harmed(Harm.LUNG, true, LocalDate.of(2026, 3, 1), "Sent to hospital.")))
                .with(entry(new Deed.Scored("ODI", LocalDate.of(2026, 3, 1), Score.of("34"))))
                .with(entry(new Deed.TakenOn()))
                .with(entry(new Deed.Amended("MRI: no change.\nSecond line.")))
                .signed(new Review.SignOff("Noor Ash", AT));
        return Cases.stored("V04", i -> i.reviewed(Status.SIGNED_OFF, review));
    }

    private static Entry entry(Deed deed) {
        return new Entry("Noor Ash", AT, deed);
    }

    @Test
    void theLevelThatCountsStandsWithThatOfTheRulesAndTheReason() throws IOException {
        assertThat(text(written(decided(), "decision")))
                .contains("Levelchangedbystaff", "Bytherules:Emergency.", "ChangedbyNoorAsh,2Mar2026,09:20:Nodeficitfound.");
        assertThat(text(written(Cases.stored("V04"), "plain"))).doesNotContain("Levelchangedbystaff");
    }

    @Test
    void planAndEntriesStandWithNameAndDate() throws IOException {
        assertThat(text(written(decided(), "decision")))
                .contains("4sessions·lookagainon1April2026")
                .contains("Seriousadverseevent:Lunginjury(pneumothorax)(1March2026).Senttohospital.")
                .contains("ODI:34(1March2026)", "Tookthisrecordon.", "Added:MRI:nochange.Secondline.", "Answeredfacetoface.");
    }

    /// The proof of a report asks for every entry; without them on the pages it would name what is missing.
    @Test
    void theProofAsksForEveryEntry() {
        var expected = Expected.of(report(decided())).stream().map(Expected.Part::id).toList();
        assertThat(expected).contains("level.set", "plan", "entry.0", "entry.6");
        assertThat(Expected.of(report(Cases.stored("V04"))).stream().map(Expected.Part::id).toList())
                .doesNotContain("level.set", "plan", "entry.0");
    }

    @Test
    void raisedByStaffSaysThatNeedlingIsHeld() throws IOException {
        var raised = Cases.stored("V01", i -> i.reviewed(
                Status.IN_REVIEW, Review.NONE.with(entry(new Deed.LevelSet(TriageLevel.URGENT, "Looks ill.")))));
        assertThat(text(written(raised, "raised"))).contains("Bytherules:Routine.", "Atthislevelallneedlingisonhold.");
    }

    /// The rules alone would offer; the level that counts holds needling, and so no option is offered and no session described.
    @Test
    void noOptionIsOfferedWhileTheLevelHoldsNeedling() throws IOException {
        var plain = text(written(Cases.stored("V01"), "offered"));
        assertThat(plain).contains(chip("OFFER"), label("report.session"));
        for (var held : List.of(set(TriageLevel.URGENT), Cases.stored("V01").raised(Optional.of(RAISE)))) {
            var text = text(written(held, "held"));
            assertThat(text)
                    .contains(chip("WITHHOLD"), "Allneedlingisonhold.")
                    .doesNotContain(chip("OFFER"), chip("CAVEAT"), label("report.session"));
            var options = text.substring(text.indexOf("Allneedlingisonhold."));
            assertThat(options).contains(held.raised().isEmpty() ? "ChangedbyNoorAsh" : "SomebodyofthepracticeraisedtheleveltoUrgent");
        }
        assertThat(text(written(set(TriageLevel.REFER), "refer"))).contains(chip("OFFER"), label("report.session"));
    }

    private static final Raise RAISE = new Raise(TriageLevel.URGENT, Raise.Reason.UNWELL, new UUID(1, 2), AT);

    private static StoredIntake set(TriageLevel level) {
        return Cases.stored("V01", i -> i.reviewed(
                Status.IN_REVIEW, Review.NONE.with(entry(new Deed.LevelSet(level, "Looks ill.")))));
    }

    /// As it stands before the name of an option.
    private static String chip(String status) {
        return label("option.status." + status) + Cases.WORDING.text("option", "acupuncture").replaceAll("\\s", "");
    }

    private static String label(String key) {
        return Cases.MESSAGES.get(key).replaceAll("\\s", "");
    }

    private static ReportCase report(StoredIntake stored) {
        return ReportCase.of(stored, Cases.WORDING, AT, ProvedPacks.NONE);
    }

    private Path written(StoredIntake stored, String name) throws IOException {
        var target = folder.resolve(name + ".pdf");
        var result = new ReportWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE).write(stored, target);
        assertThat(result).isInstanceOf(ReportResult.Written.class);
        var kept = Files.createDirectories(Path.of("target/screens")).resolve("report-" + name + ".pdf");
        Files.write(kept, Files.readAllBytes(target));
        return target;
    }

    private static String text(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
