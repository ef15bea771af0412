package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Answer;
import org.ashi.pack.Scenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The papers beside the report, out of a real archive.
class PapersCommandTest {

    private static final String ILL = "{\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"pain_now\":8,\"rf_saddle\":\"yes\"}}\n";

    @TempDir
    Path folder;

    private LockedClinic clinic;
    private Path file;

    @BeforeEach
    void setUp() {
        clinic = LockedClinic.in(folder);
        file = folder.resolve("x.pdf");
    }

    @Test
    void aHandoutIsWrittenAndSaysWhatItLacks() throws IOException {
        var id = take(LockedClinic.CALM);
        var run = export(id, "patient-copy", "--kind", "handout");
        assertThat(run.exitCode()).isZero();
        assertThat(text()).contains("Ana Pérez", "What you told us", "4 out of 10", "made on");
        assertThat(log(id)).contains("pdf handout patient-copy");
    }

    @Test
    void aLetterNamesItsWriterAndIsRefusedBelowRefer() throws IOException {
        var ill = take(ILL);
        assertThat(export(ill, "referral", "--kind", "letter").err()).isEmpty();
        assertThat(text()).contains("Letter of referral", "Dana Reyes", "RF-E01", "Bo Li");
        assertThat(log(ill)).contains("pdf letter referral");

        Files.delete(file);
        var lowered = take(calm());
        var run = export(lowered, "referral", "--kind", "letter");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the level is below Refer");
        assertThat(file).doesNotExist();
        assertThat(log(lowered)).doesNotContain("EXPORTED");
    }

    @Test
    void aComparisonNeedsTwoMatchedVisits() {
        var one = take(LockedClinic.CALM);
        var other = take(ILL);
        assertThat(export(one, "own-file", "--kind", "comparison").err()).contains("needs a second visit");
        assertThat(export(one, "own-file", "--kind", "comparison", "--with", one).err()).contains("needs a second visit");
        assertThat(export(one, "own-file", "--kind", "comparison", "--with", other).err()).contains("have not matched");
        assertThat(export(one, "own-file", "--kind", "comparison", "--with", "7").err()).contains("not an id");
        assertThat(file).doesNotExist();
        assertThat(log(one)).doesNotContain("EXPORTED");
    }

    @Test
    void anUnknownKindIsRefused() {
        var run = export(take(LockedClinic.CALM), "other", "--kind", "poem");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("report, handout, letter, comparison");
    }

    /// All safety questions answered with "no".
    private static String calm() {
        var said = Scenarios.answers("V01").entrySet().stream()
                .filter(e -> e.getValue() instanceof Answer.Choice)
                .map(e -> "\"" + e.getKey() + "\":\"" + ((Answer.Choice) e.getValue()).code() + "\"");
        return "{\"patient\":{\"name\":\"Ana Pérez\"},\"answers\":{\"pain_now\":4,\"age\":38,\"areas\":[\"buttock_r\"],\"leg_feel\":[],\"night\":[],"
                + String.join(",", said.toList()) + "}}\n";
    }

    private String take(String line) {
        return clinic.cli().reading(line, "intake", "-").out().strip();
    }

    private Cli.Run export(String id, String reason, String... more) {
        var command = List.of("export", "pdf", id, "--to", file.toString(), "--reason", reason);
        return clinic.asFounder(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private String log(String id) {
        return clinic.asFounder("audit", "list", "--intake", id).out();
    }

    private String text() throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
