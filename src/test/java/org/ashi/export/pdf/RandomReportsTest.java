package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.rules.RandomAnswers;
import org.ashi.store.SignedIntakes;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Records at random, with names of all scripts: what is read from the file is what the record says, and the file keeps its
/// standards. `-Dashi.random-reports=1000` for more of them; `-Dashi.report-folder` keeps the files for other checks.
class RandomReportsTest {

    private static final int COUNT = Integer.getInteger("ashi.random-reports", 40);
    private static final Optional<Path> KEEP = Optional.ofNullable(System.getProperty("ashi.report-folder")).map(Path::of);
    private static final int BATCH = 10;

    static List<Long> batches() {
        return LongStream.range(0, Math.ceilDiv(COUNT, BATCH)).boxed().toList();
    }

    @ParameterizedTest(name = "batch {0}")
    @MethodSource("batches")
    void theFileSaysWhatTheRecordSays(long batch) throws IOException {
        for (var seed = batch * BATCH; seed < Math.min(COUNT, (batch + 1) * BATCH); seed++) {
            var random = new Random(seed);
            var language = random.nextBoolean() ? "en" : "es";
            try (var document = Printed.open(record(random), language, Copy.PLAIN)) {
                var pdf = document.print().bytes();
                assertThat(document.missingIn(pdf)).as("record " + seed).isEmpty();
                assertThat(Conformance.problems(pdf)).as("record " + seed).isEmpty();
                Loader.loadPDF(pdf).close();
                keep(pdf, seed);
            }
        }
    }

    private static void keep(byte[] pdf, long seed) throws IOException {
        if (KEEP.isPresent()) {
            Files.write(Files.createDirectories(KEEP.get()).resolve(seed + ".pdf"), pdf);
        }
    }

    private static StoredIntake record(Random random) {
        var form = random.nextInt(4) == 0 ? Intake.RETURN_VISIT : Intake.FIRST_VISIT;
        var answers = new RandomAnswers(Cases.PACK.questionnaire(form), Cases.PACK.rules(form)).full(random);
        var patient = new Patient(
                name(random),
                Optional.of(LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000))),
                Optional.of("+44 20 7946 " + (1000 + random.nextInt(9000))),
                Optional.of("RN-" + random.nextInt(1_000_000)));
        var begun = Intake.started(new UUID(random.nextLong(), random.nextLong()), Cases.BEGUN, "en", form)
                .withPatient(patient)
                .withAnswers(answers);
        var intake = random.nextInt(8) == 0 ? begun : begun.finished(Cases.BEGUN.plusSeconds(random.nextInt(900)));
        if (random.nextInt(3) == 0) {
            intake = SignedIntakes.signed(SignedIntakes.helped(intake), random.nextBoolean() ? SignedIntakes.DRAWN : SignedIntakes.TYPED);
        }
        return Cases.assessed(noted(intake, random));
    }

    private static Intake noted(Intake intake, Random random) {
        if (intake.finishedAt().isEmpty() || random.nextInt(3) > 0) {
            return intake;
        }
        var note = new StringBuilder();
        for (var i = random.nextInt(300); i >= 0; i--) {
            note.append(name(random)).append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        var signOff = Optional.of(new Review.SignOff(name(random), Cases.BEGUN)).filter(s -> random.nextBoolean());
        return intake.reviewed(signOff.isPresent() ? Status.SIGNED_OFF : Status.IN_REVIEW, new Review(note.toString().strip(), signOff, List.of()));
    }

    /// Whole, or names of two scripts together.
    private static String name(Random random) {
        var one = Scripts.NAMES.get(random.nextInt(Scripts.NAMES.size())).name();
        return random.nextInt(5) > 0 ? one : one + " " + Scripts.NAMES.get(random.nextInt(Scripts.NAMES.size())).name();
    }
}
