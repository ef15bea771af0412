package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProvedPacks;
import org.ashi.pack.Scenarios;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters of referral, read again with a reader of their own.
class LetterTest {

    private static final LetterWriter.From FROM = new LetterWriter.From("Harbour Street Practice", "Dana Reyes", false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"V04,en,A4", "V06,en,LETTER", "V16,en,A4", "V04,es,A4"})
    void saysHowUrgentAndWhy(String scenario, String language, PaperSize paper) {
        // The third case is below Refer by the rules; staff want a doctor's view all the same.
        var stored = scenario.equals("V16")
                ? entered(scenario, new Deed.LevelSet(TriageLevel.REFER, "Weak ankle on examination."))
                : Cases.stored(scenario);
        var wording = new Wording(Cases.PACK, language, Messages.of(language, ZoneOffset.UTC));
        var file = folder.resolve("letter.pdf");
        assertThat(writer(wording, paper).write(stored, FROM, file, Copy.PLAIN)).isInstanceOf(Written.class);
        Pdf.keep(file, "letter-" + scenario + "-" + language);
        var text = Pdf.flat(file);
        assertThat(text)
                .contains(Pdf.flat("Harbour Street Practice"), Pdf.flat("Dana Reyes"), Pdf.flat(Cases.PATIENT.name()), "RN-204817")
                .contains(Pdf.flat(wording.text("level", stored.level().name(), "practitioner")))
                .contains(Pdf.flat(wording.label("rf_bladder") + wording.answer("rf_bladder", stored.intake().answers().get("rf_bladder"))))
                .contains(Pdf.flat(wording.text("pack.signOff")), Pdf.flat(stored.assessment().pack().sha256()));
        stored.assessment().fired().forEach(f -> assertThat(text)
                .contains(Pdf.flat(wording.text("rule", f.ruleId(), "practitioner"))));
    }

    @Test
    void saysWhatIsUnknown() {
        var file = folder.resolve("letter.pdf");
        var stored = Cases.stored("V04", i -> i.withAnswers(i.answers().without("rf_gait").with("rf_fever", new Answer.Unsure())));
        writer(Cases.WORDING, PaperSize.A4).write(stored, FROM, file, Copy.PLAIN);
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat("Unsteady when walking No answer"), Pdf.flat("Fever or night sweats Not sure"))
                .contains(Pdf.flat("Safety questions without a clear answer"));
    }

    @Test
    void namesMedicinesAndConditionsThatMatterAlone() {
        var file = folder.resolve("letter.pdf");
        writer(Cases.WORDING, PaperSize.A4).write(Cases.stored("V06"), FROM, file, Copy.PLAIN);
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(Cases.WORDING.label("ns_thinner")), Pdf.flat(Cases.WORDING.label("ns_pregnant")))
                .doesNotContain(Pdf.flat(Cases.WORDING.label("ns_diabetes")));
    }

    @Test
    void theNoteIsQuotedOnlyIfChosen() {
        var stored = Cases.stored("V04", i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote("SLR 30 degrees on both sides.")));
        var file = folder.resolve("letter.pdf");
        writer(Cases.WORDING, PaperSize.A4).write(stored, FROM, file, Copy.PLAIN);
        assertThat(Pdf.flat(file)).doesNotContain(Pdf.flat("SLR 30 degrees"));
        writer(Cases.WORDING, PaperSize.A4).write(stored, new LetterWriter.From("", "", true), file, Copy.PLAIN);
        assertThat(Pdf.flat(file)).contains(Pdf.flat("SLR 30 degrees on both sides."));
    }

    /// A note that was put right later does not go out as it was, and harm is never left out.
    @Test
    void whatWasAddedGoesAlong() {
        var stored = Cases.stored("V04", i -> i.reviewed(
                Status.IN_REVIEW,
                Review.NONE.withNote("Left leg.")
                        .with(new Entry("Dr A", Instant.EPOCH, new Deed.Amended("It was the right leg.")))
                        .with(new Entry("Dr A", Instant.EPOCH, new Deed.Harmed(Harm.FAINTING, true, LocalDate.EPOCH, "At the second needle.")))));
        var bare = folder.resolve("bare.pdf");
        writer(Cases.WORDING, PaperSize.A4).write(stored, FROM, bare, Copy.PLAIN);
        assertThat(Pdf.flat(bare)).contains(Pdf.flat("At the second needle.")).doesNotContain(Pdf.flat("Left leg."), Pdf.flat("right leg."));
        var noted = folder.resolve("noted.pdf");
        writer(Cases.WORDING, PaperSize.A4).write(stored, new LetterWriter.From("", "", true), noted, Copy.PLAIN);
        assertThat(Pdf.flat(noted)).contains(Pdf.flat("Left leg."), Pdf.flat("It was the right leg."), Pdf.flat("At the second needle."));
    }

    @Test
    void aLongNoteAndALongNameRunOverPages() {
        var file = folder.resolve("letter.pdf");
        var stored = Cases.stored("V04", i -> i.withPatient(Cases.PATIENT.withName("W".repeat(200)))
                .reviewed(Status.IN_REVIEW, Review.NONE.withNote("Hip abduction 4/5. ".repeat(Review.MAX_NOTE / 19).strip())));
        var from = new LetterWriter.From("P".repeat(200), "中文", true);
        assertThat(writer(Cases.WORDING, PaperSize.LETTER).write(stored, from, file, Copy.PLAIN)).isInstanceOfSatisfying(
                Written.class, written -> assertThat(written.pages()).isGreaterThan(6));
        assertThat(Pdf.flat(file)).contains("U+4E2D");
    }

    /// By the rules alone options would be offered, with a caution.
    @Test
    void offersNothingWhileTheLevelHoldsNeedling() {
        var stored = entered("V16", new Deed.LevelSet(TriageLevel.URGENT, "Seen today."));
        assertThat(stored.assessment().hold()).isFalse();
        assertThat(stored.assessment().options()).anyMatch(o -> o.status() != OptionStatus.WITHHOLD);
        var file = folder.resolve("letter.pdf");
        assertThat(writer(Cases.WORDING, PaperSize.A4).write(stored, FROM, file, Copy.PLAIN)).isInstanceOf(Written.class);
        var text = Pdf.flat(file);
        stored.assessment().options().forEach(o -> assertThat(text)
                .contains(Pdf.flat(Cases.WORDING.text("option", o.optionId()) + " " + Cases.MESSAGES.get("option.status.WITHHOLD")))
                .doesNotContain(Pdf.flat(Cases.WORDING.text("option", o.optionId()) + " " + Cases.MESSAGES.get("option.status.CAVEAT"))));
        var needling = text.substring(text.lastIndexOf(Pdf.flat(Cases.MESSAGES.get("letter.needling"))));
        assertThat(needling)
                .contains(Pdf.flat("All needling is on hold. Changed by Dana Reyes"))
                .doesNotContain(Pdf.flat("The findings say why"));
    }

    @Test
    void saysWhoSetTheLevelAndWhatTheRulesGave() {
        var file = folder.resolve("letter.pdf");
        writer(Cases.WORDING, PaperSize.A4)
                .write(entered("V04", new Deed.LevelSet(TriageLevel.URGENT, "Seen today.")), FROM, file, Copy.PLAIN);
        assertThat(Pdf.flat(file)).contains(Pdf.flat("Seen today. The rules had given: Emergency."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAUTION", "ROUTINE"})
    void isRefusedBelowRefer(String level) {
        var file = folder.resolve("letter.pdf");
        var stored = Cases.stored(Scenarios.byLevel().get(level));
        assertThat(writer(Cases.WORDING, PaperSize.A4).write(stored, FROM, file, Copy.PLAIN)).isEqualTo(new Failed(Code.BELOW_REFER));
        assertThat(file).doesNotExist();
    }

    @Test
    void opensWithItsPasswordAlone() throws Exception {
        var file = folder.resolve("letter.pdf");
        writer(Cases.WORDING, PaperSize.A4)
                .write(Cases.stored("V04"), FROM, file, new Copy(Optional.of("12-ab"), "open sesame".toCharArray()));
        try (var pdf = Loader.loadPDF(file.toFile(), "open sesame")) {
            assertThat(pdf.isEncrypted()).isTrue();
        }
    }

    @Test
    void aLetterThatLacksAPartIsNotMade() {
        var parts = LetterParts.kit().parts();
        var stored = Cases.stored("V06", i -> i.withAnswers(i.answers().without("ns_bleed"))
                .reviewed(Status.IN_REVIEW, Review.NONE.withNote("Seen.")));
        for (var i = 0; i < parts.size(); i++) {
            var lacking = new ArrayList<>(parts);
            lacking.remove(i);
            var file = folder.resolve(i + ".pdf");
            var result = new LetterWriter(
                            Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE, new Kit<>(lacking), new Disk())
                    .write(stored, new LetterWriter.From("Harbour", "Dana", true), file, Copy.PLAIN);
            assertThat(result).as("part %d", i).isInstanceOf(Mismatch.class);
            assertThat(Files.exists(file)).isFalse();
        }
    }

    private static LetterWriter writer(Wording wording, PaperSize paper) {
        return new LetterWriter(wording, paper, Cases.CLOCK, ProvedPacks.NONE);
    }

    private static StoredIntake entered(String scenario, Deed deed) {
        return Cases.stored(scenario, i -> i.reviewed(
                Status.IN_REVIEW, i.review().with(new Entry("Dana Reyes", Cases.BEGUN.plusSeconds(600), deed))));
    }
}
