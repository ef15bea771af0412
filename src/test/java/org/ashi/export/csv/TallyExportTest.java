package org.ashi.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ashi.export.BrokenDisk;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult.Code;
import org.ashi.export.FileResult.Failed;
import org.ashi.export.FileResult.Written;
import org.ashi.export.fhir.Records;
import org.ashi.intake.Deed;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.tally.Figures;
import org.ashi.tally.Samples;
import org.ashi.tally.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The counts as a table: each number once, nobody's name, whole or not there.
class TallyExportTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("none");

    @BeforeEach
    void anOlderFile() throws IOException {
        file = Files.writeString(folder.resolve("counts.csv"), "older");
    }

    private List<List<String>> written(String language, Figures figures) throws IOException {
        var result = new TallyExport(Records.wording(language), new FileDisk()).write(file, figures);
        assertThat(result).isInstanceOf(Written.class);
        var text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        var rows = Rfc4180.read(text.substring(1));
        assertThat(((Written) result).records()).isEqualTo(rows.size() - 1);
        return rows;
    }

    private static List<String> values(List<List<String>> rows, String group, String code, String measure) {
        return rows.stream()
                .filter(r -> r.get(0).equals(group) && r.get(1).equals(code) && r.get(3).equals(measure))
                .map(r -> r.get(4))
                .toList();
    }

    @Test
    void eachNumberStandsOnce() throws IOException {
        var rows = written("en", Samples.worked());
        assertThat(rows.getFirst()).containsExactly("group", "code", "name", "measure", "value");
        assertThat(rows).allMatch(r -> r.size() == 5);
        assertThat(rows).extracting(r -> r.get(0) + " " + r.get(1) + " " + r.get(3)).doesNotHaveDuplicates();
        assertThat(values(rows, "days", "first", "day")).containsExactly("2026-03-01");
        assertThat(values(rows, "days", "last", "day")).containsExactly("2026-03-31");
        assertThat(values(rows, "intakes", "all", "count")).containsExactly("4");
        assertThat(values(rows, "forms", "begun", "count")).containsExactly("11");
        assertThat(values(rows, "forms", "given-up-deleted", "count")).containsExactly("2");
        assertThat(values(rows, "level", "ROUTINE", "count")).containsExactly("2");
        assertThat(values(rows, "level", "REFER", "count")).containsExactly("0");
        assertThat(values(rows, "review", "all", "median-seconds")).containsExactly("1200");
        assertThat(values(rows, "review", "URGENT", "missing")).containsExactly("1");
        assertThat(values(rows, "review", "URGENT", "median-seconds")).isEmpty();
        assertThat(values(rows, "filling", "first", "ninetieth-seconds")).containsExactly("420");
        assertThat(values(rows, "cause", "C-2", "first")).containsExactly("2");
        assertThat(values(rows, "cause", "C-2", "named")).containsExactly("3");
        assertThat(values(rows, "option", "O-DN", "caveat")).containsExactly("1");
        assertThat(values(rows, "option", "O-DN", "planned")).containsExactly("1");
        assertThat(values(rows, "open", "rf_fever", "intakes")).containsExactly("2");
        assertThat(values(rows, "page", "pain_now", "count")).containsExactly("2");
        assertThat(values(rows, "page", "pain_now", "median-seconds")).containsExactly("40");
        assertThat(values(rows, "page", "pain_now", "ninetieth-seconds")).containsExactly("61");
        assertThat(values(rows, "page", "patient_name", "left")).containsExactly("1");
        assertThat(values(rows, "page", "unknown", "left")).containsExactly("0");
        assertThat(rows).anyMatch(r -> r.get(0).equals("page") && r.get(1).equals("sign") && r.get(2).equals("Signing"));
    }

    @Test
    void codesStayTheSameInSpanishAndNamesDoNot() throws IOException {
        var english = written("en", Samples.worked());
        var spanish = written("es", Samples.worked());
        assertThat(spanish).extracting(r -> r.get(1) + r.get(3) + r.get(4))
                .isEqualTo(english.stream().map(r -> r.get(1) + r.get(3) + r.get(4)).toList());
        assertThat(spanish).anyMatch(r -> r.get(0).equals("level") && r.get(2).equals("Emergencia"));
    }

    @Test
    void nobodyIsNamed() throws IOException {
        written("en", Samples.worked());
        assertThat(Files.readString(file)).doesNotContain("Achterberg", "204817", "1987", "Dana");
    }

    @Test
    void whatASpreadsheetWouldCalculateIsText() throws IOException {
        var tally = new Tally(Samples.MARCH);
        Deed planned = Samples.planned("=cmd|' /C calc'!A0");
        tally.add(
                Samples.stored(
                        Samples.reviewed(Samples.handedIn(60), planned),
                        Samples.assessed(TriageLevel.ROUTINE, List.of("+1,2"), OptionStatus.OFFER, List.of())),
                Optional.empty());
        var rows = written("en", tally.figures());
        assertThat(rows).extracting(r -> r.get(1)).contains("'=cmd|' /C calc'!A0", "'+1,2").noneMatch(c -> c.startsWith("=") || c.startsWith("+"));
    }

    @ParameterizedTest
    @CsvSource({"CREATE, NOT_WRITTEN", "SYNC, NOT_WRITTEN", "READ, NOT_READ_BACK", "ROT, NOT_READ_BACK", "RENAME, NOT_PUT_IN_PLACE"})
    void aDiskThatFailsLeavesTheOlderFile(BrokenDisk.Step step, Code code) throws IOException {
        var result = new TallyExport(Records.wording("en"), new BrokenDisk(step)).write(file, Samples.worked());
        assertThat(result).isEqualTo(new Failed(code));
        assertThat(Files.readString(file)).isEqualTo("older");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsGoneIsToldOf() {
        var result = new TallyExport(Records.wording("en")).write(folder.resolve("gone").resolve("counts.csv"), Samples.worked());
        assertThat(result).isEqualTo(new Failed(Code.FOLDER_MISSING));
    }
}
