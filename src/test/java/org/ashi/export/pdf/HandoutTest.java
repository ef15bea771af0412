package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Scenarios;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What patients take home, read again with a reader of its own.
class HandoutTest {

    private static final String PRACTICE = "Harbour Street Practice";
    private static final Plan ACUPUNCTURE =
            new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.of(LocalDate.of(2026, 3, 30)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en,A4", "en,LETTER", "es,A4"})
    void saysWhatWasSaidAndWhatIsPlanned(String language, PaperSize paper) {
        var file = written(planned("V01", ACUPUNCTURE, language), paper);
        Pdf.keep(file, "handout-V01-" + language + "-" + paper);
        var words = new Wording(Cases.PACK, language, Messages.of(language, ZoneOffset.UTC));
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(Cases.PATIENT.name()), Pdf.flat(PRACTICE))
                .contains(Pdf.flat(words.label("pain_now") + words.messages().get("handout.scale", 5)))
                .contains(Pdf.flat(words.answer("duration", Optional.of(new Answer.Choice("m3_12")))))
                .contains(Pdf.flat(words.text("region", "buttock_r")))
                .contains(Pdf.flat(words.text("option", "acupuncture")))
                .contains(Pdf.flat(words.messages().get("handout.plan.count", 6)))
                .contains(Pdf.flat(words.messages().date(LocalDate.of(2026, 3, 30))))
                .contains(Pdf.flat(words.text("option.acupuncture.patient")))
                .contains(Pdf.flat(words.messages().get("handout.after.rest")))
                .contains(Pdf.flat(words.messages().get("handout.who.at", PRACTICE)));
        saysNothingForbidden(file, language);
    }

    /// Neither causes nor diagnoses, whatever the answers point toward.
    private static void saysNothingForbidden(Path file, String language) {
        var text = Pdf.text(file).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        assertThat(text).doesNotContain("you have", "nothing serious", "diagnos", "usted tiene", "nada grave", "[v]", "sha-256", "rf-");
        var wording = new Wording(Cases.PACK, language, Cases.MESSAGES);
        assertThat(Cases.PACK.rules().causes()).isNotEmpty().allSatisfy(cause -> assertThat(text)
                .doesNotContain(wording.text("cause", cause.id()).toLowerCase(Locale.ROOT)));
    }

    static Stream<String> sick() {
        return Stream.of(Scenarios.byLevel().get("EMERGENCY"), Scenarios.byLevel().get("URGENT"), "V04");
    }

    @ParameterizedTest
    @MethodSource("sick")
    void whoNeedsADoctorReadsNothingElse(String scenario) {
        var stored = planned(scenario, ACUPUNCTURE, "en");
        var file = written(stored, PaperSize.A4);
        Pdf.keep(file, "handout-" + stored.level());
        asksForHelp(file, stored.level());
    }

    private static void asksForHelp(Path file, TriageLevel level) {
        var emergency = level == TriageLevel.EMERGENCY;
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(emergency ? "Please get help now" : "Please get help today"))
                .contains(Pdf.flat(Cases.WORDING.text("level", level.name(), "patient")))
                .contains("112");
        var text = Pdf.text(file).toLowerCase(Locale.ROOT);
        assertThat(text).doesNotContain("session", "planned", "what you told us", "out of 10", "treatment");
        Cases.PACK.rules().options().forEach(o -> assertThat(text)
                .doesNotContain(Cases.WORDING.text("option", o.id()).toLowerCase(Locale.ROOT)));
        saysNothingForbidden(file, "en");
    }

    /// A paper that is taken home does not say less than the patient's own answers do.
    @ParameterizedTest
    @EnumSource(value = TriageLevel.class, names = {"ROUTINE", "CAUTION", "REFER"})
    void whatStaffLoweredStillAsksForHelp(TriageLevel lowered) {
        var stored = with(planned("V04", ACUPUNCTURE, "en"), new Deed.LevelSet(lowered, "Seen by the hospital."));
        assertThat(stored.level()).isEqualTo(lowered);
        asksForHelp(written(stored, PaperSize.A4), TriageLevel.EMERGENCY);
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).containsExactly(HandoutRemark.LOWERED);
    }

    @Test
    void whatStaffRaisedAsksForHelpToo() {
        var stored = with(planned("V01", ACUPUNCTURE, "en"), new Deed.LevelSet(TriageLevel.URGENT, "Looks ill."));
        asksForHelp(written(stored, PaperSize.A4), TriageLevel.URGENT);
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).isEmpty();
    }

    @Test
    void anAlertThatWasShownCountsWhateverTheAnswersSayNow() {
        var stored = Cases.stored("V01", i -> i.withAlert(new Alert(Cases.BEGUN, List.of("RF-E01"))));
        asksForHelp(written(stored, PaperSize.A4), TriageLevel.EMERGENCY);
    }

    @Test
    void whatTheRulesWithholdIsNotDescribed() {
        var stored = planned("V06", ACUPUNCTURE, "en");
        var file = written(stored, PaperSize.A4);
        Pdf.keep(file, "handout-V06");
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(Cases.WORDING.text("level.REFER.patient")))
                .contains(Pdf.flat(Cases.MESSAGES.get("handout.plan.first")))
                .doesNotContain(Pdf.flat("What happens in a session"), Pdf.flat("Acupuncture"), Pdf.flat("6 sessions"));
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).containsExactly(HandoutRemark.WITHHELD);
    }

    @Test
    void withoutAPlanNoSessionIsDescribed() {
        var stored = Cases.stored("V01");
        var file = written(stored, PaperSize.A4);
        assertThat(Pdf.flat(file))
                .contains(Pdf.flat(Cases.MESSAGES.get("handout.plan.none")))
                .doesNotContain(Pdf.flat("What happens in a session"));
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).containsExactly(HandoutRemark.NO_PLAN);
    }

    /// A paper that cannot know the answer does not go out unremarked, and says what to look out for all the same.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void openSafetyQuestionsAreRemarkedAndTheSafetyNetStays(boolean unsure) {
        var stored = Cases.stored("V01", i -> i.withAnswers(
                unsure ? i.answers().with("rf_cancer", new Answer.Unsure()) : i.answers().without("rf_cancer")));
        assertThat(stored.assessment().open()).containsExactly("rf_cancer");
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).contains(HandoutRemark.OPEN_QUESTIONS);
        assertThat(HandoutWriter.remarks(Cases.stored("V01"), Cases.PACK)).doesNotContain(HandoutRemark.OPEN_QUESTIONS);
        everySafetyNet(written(stored, PaperSize.A4));
    }

    /// The safe way: more to look out for rather than less.
    @ParameterizedTest
    @ValueSource(strings = {"V01", "V04", "V06"})
    void everySafetyNetIsThere(String scenario) {
        everySafetyNet(written(Cases.stored(scenario), PaperSize.A4));
    }

    private static void everySafetyNet(Path file) {
        assertThat(Cases.PACK.guidance().safetyNets()).hasSize(2).allSatisfy(net -> assertThat(
                        Pdf.flat(file).replace("•", ""))
                .contains(Pdf.flat(Cases.WORDING.text("safetyNet", net.id()))));
    }

    @Test
    void aLanguageThatIsNotThereIsToldToWhoeverHandsItOver() {
        var stored = planned("V01", ACUPUNCTURE, "fr");
        assertThat(HandoutWriter.remarks(stored, Cases.PACK)).containsExactly(HandoutRemark.OTHER_LANGUAGE);
        assertThat(Pdf.text(written(stored, PaperSize.A4))).contains("About your visit");
        assertThat(Pdf.text(written(planned("V01", ACUPUNCTURE, "es-MX"), PaperSize.A4))).contains("Sobre su visita");
        assertThat(HandoutWriter.remarks(planned("V01", ACUPUNCTURE, "es-MX"), Cases.PACK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry_needling", "motor_point"})
    void everyOptionHasItsSession(String option) {
        var stored = planned("V01", new Plan(Optional.of(option), Optional.empty(), Optional.empty()), "en");
        var file = written(stored, PaperSize.A4);
        Pdf.keep(file, "handout-" + option);
        assertThat(Pdf.flat(file)).contains(Pdf.flat(Cases.WORDING.text("option", option, "patient")), Pdf.flat("2 to 3 days"));
    }

    /// The pack words its session profiles for practitioners.
    @Test
    void noSessionTextForPractitionersGetsIn() {
        for (var language : List.of("en", "es")) {
            for (var option : Cases.PACK.guidance().options().keySet()) {
                var stored = planned("V01", new Plan(Optional.of(option), Optional.empty(), Optional.empty()), language);
                var handout = HandoutCase.of(stored, Cases.WORDING, PRACTICE, Cases.CLOCK.instant());
                assertThat(Stream.concat(SessionWords.of(handout).stream(), SessionWords.after(handout).stream()))
                        .as(option)
                        .noneMatch(Cases.PACK.texts(language).byKey()::containsValue);
            }
        }
    }

    @Test
    void anUnnamedPatientsEmptyFormIsPrinted() {
        var stored = Cases.stored("V01", i -> i.withPatient(Patient.UNNAMED).withAnswers(Answers.NONE));
        assertThat(Pdf.flat(written(stored, PaperSize.A4))).contains(Pdf.flat("Pain now No answer"));
    }

    /// Names of every length and script, as the report takes them.
    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Ánh Tuyết", "中文", "W", "e\u0301\u0323 \u0301"})
    void everyNameIsPrintedOrListed(String name) {
        var longest = name.equals("W") ? "W".repeat(Patient.MAX_LENGTH) : name;
        var stored = with(Cases.stored("V01", i -> i.withPatient(Cases.PATIENT.withName(longest))), new Deed.Planned(ACUPUNCTURE));
        var text = Pdf.flat(written(stored, PaperSize.LETTER));
        assertThat(text.contains("U+4E2D")).isEqualTo(name.equals("中文"));
    }

    @Test
    void everyPageOfASampleSaysSo() {
        var file = folder.resolve("sample.pdf");
        writer(HandoutParts.kit()).write(planned("V01", ACUPUNCTURE, "en"), PRACTICE, file, new Copy(Optional.empty(), new char[0], true));
        assertThat(Pdf.text(file).split("SAMPLE: not a real patient", -1).length).isGreaterThan(2);
    }

    @Test
    void aHandoutThatLacksAPartIsNotMade() {
        var parts = HandoutParts.kit().parts();
        for (var i = 0; i < parts.size(); i++) {
            var lacking = new ArrayList<>(parts);
            lacking.remove(i);
            var file = folder.resolve(i + ".pdf");
            var stored = i == 1 ? Cases.stored("V04") : planned("V01", ACUPUNCTURE, "en");
            var result = writer(new Kit<>(lacking)).write(stored, PRACTICE, file, Copy.PLAIN);
            // The picture has no words that must be there: the regions are named in the list above it.
            if (i == 3) {
                assertThat(result).isInstanceOf(Written.class);
            } else {
                assertThat(result).as("part %d", i).isInstanceOf(Mismatch.class);
                assertThat(Files.exists(file)).isFalse();
            }
        }
    }

    private static HandoutWriter writer(Kit<HandoutCase> kit) {
        return new HandoutWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, kit, new Disk());
    }

    private Path written(StoredIntake stored, PaperSize paper) {
        var file = folder.resolve("handout.pdf");
        assertThat(new HandoutWriter(Cases.WORDING, paper, Cases.CLOCK).write(stored, PRACTICE, file, Copy.PLAIN))
                .isInstanceOf(Written.class);
        return file;
    }

    private static StoredIntake planned(String scenario, Plan plan, String language) {
        return with(Cases.stored(scenario, i -> i.withLanguage(language)), new Deed.Planned(plan));
    }

    private static StoredIntake with(StoredIntake stored, Deed deed) {
        Intake intake = stored.intake();
        Review review = intake.review().with(new Entry("Dana Reyes", Cases.BEGUN.plusSeconds(600), deed));
        return new StoredIntake(intake.reviewed(Status.IN_REVIEW, review), stored.assessment(), stored.trace(), 2);
    }
}
