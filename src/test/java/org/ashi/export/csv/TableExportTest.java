package org.ashi.export.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.export.BrokenDisk;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult.Code;
import org.ashi.export.FileResult.Failed;
import org.ashi.export.FileResult.Stopped;
import org.ashi.export.FileResult.Written;
import org.ashi.export.Progress;
import org.ashi.export.csv.TableExport.Format;
import org.ashi.export.fhir.Records;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Scenarios;
import org.ashi.store.Raise;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tables hold each record once, name nobody unless asked to, and are whole or not there.
class TableExportTest {

    private static final Answers ANSWERS = Answers.NONE
            .with("pain_now", new Answer.Number(7))
            .with("rf_fever", new Answer.Unsure())
            .with("rf_sexual", new Answer.Declined())
            .with("worse", Answer.Choices.of("sit", "lift"))
            .with("better", Answer.Choices.of())
            .with("gone", new Answer.Choice("x"));

    @TempDir
    private Path folder;

    private Path file = Path.of("none");

    @BeforeEach
    void anOlderFile() throws IOException {
        file = Files.writeString(folder.resolve("table"), "older");
    }

    private static StoredIntake record(String name) {
        var patient = new Patient(name, Optional.of(java.time.LocalDate.of(1987, 6, 14)), Optional.of("+44 20"), Optional.of("-1,5"));
        return Records.assessed(Records.intake(Intake.FIRST_VISIT, ANSWERS).withPatient(patient));
    }

    private static TableExport export(Format format, boolean names) {
        return export(format, names, new FileDisk());
    }

    private static TableExport export(Format format, boolean names, FileDisk disk) {
        return new TableExport(format, Records.PACK, names, ZoneOffset.UTC, disk);
    }

    private List<List<String>> csv(boolean names, StoredIntake... records) throws IOException {
        assertThat(export(Format.CSV, names).write(file, List.of(records).iterator(), Progress.NONE)).isEqualTo(new Written(file, records.length));
        var text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return Rfc4180.read(text.substring(1));
    }

    private static String cell(List<List<String>> rows, int row, String column) {
        return rows.get(row).get(rows.getFirst().indexOf(column));
    }

    @Test
    void eachAnswerHasItsColumn() throws IOException {
        var rows = csv(false, record("Ana Pérez"));
        assertThat(rows).hasSize(2).allSatisfy(r -> assertThat(r).hasSameSizeAs(rows.getFirst()));
        assertThat(cell(rows, 1, "q.pain_now")).isEqualTo("7");
        assertThat(cell(rows, 1, "q.rf_fever")).isEqualTo("unsure");
        assertThat(cell(rows, 1, "q.rf_sexual")).isEqualTo("declined");
        assertThat(cell(rows, 1, "q.worse")).isEqualTo("lift|sit");
        assertThat(cell(rows, 1, "q.better")).isEqualTo("none-of-these");
        assertThat(cell(rows, 1, "q.pain_avg")).as("unanswered").isEmpty();
        assertThat(cell(rows, 1, "q.other")).isEqualTo("gone=x");
        assertThat(cell(rows, 1, "age")).isEqualTo("38");
        assertThat(cell(rows, 1, "level")).isEqualTo(record("").level().name());
        assertThat(rows.getFirst()).contains("option.acupuncture", "plan.reviewOn", "q.fu_same").doesNotContain("name", "phone", "birthDate");
        assertThat(Files.readString(file)).doesNotContain("Pérez", "1987", "+44", "-1,5");
    }

    @Test
    void namesComeWhereAskedForAndCalculateNothing() throws IOException {
        for (var name : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "＝1")) {
            var rows = csv(true, record(name));
            assertThat(cell(rows, 1, "name")).isEqualTo("'" + name);
            assertThat(cell(rows, 1, "phone")).isEqualTo("'+44 20");
            assertThat(cell(rows, 1, "recordNumber")).isEqualTo("'-1,5");
        }
        var rows = csv(true, record("O\"Neil, Bo"), record("王小明"));
        assertThat(cell(rows, 1, "name")).isEqualTo("O\"Neil, Bo");
        assertThat(cell(rows, 2, "name")).isEqualTo("王小明");
    }

    /// As a spreadsheet has it that cuts at semicolons and knows no quotes but those at the beginning of a cell.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana;=1+1", "Ana;+1", "Ana; -1", "Ana;@SUM(A1)", "Ana;;=1", "Ana;\"=1", "Ana;\t=1", "Ana;＝1", "=1;=2", "\t=1", "\r=1", "\n=1", "Ana\n=1",
                "Ana\r\n-1", "Ana\t@1", ";=1", "Ana;'=1;=2"
            })
    void nothingCalculatesWhereTheSeparatorIsASemicolon(String text) {
        var line = CsvRows.line(Stream.of(new Cell.Words("x"), new Cell.Words(text), new Cell.Codes(List.of("a", text))));
        for (var cell : line.split("[;\t\r\n]+")) {
            assertThat(cell.replaceFirst("^[\\s\"]+", "")).doesNotMatch("(?s)[=+@＝＋－＠-].*");
        }
        var begun = Rfc4180.read(line).getFirst().get(1);
        assertThat(begun).as("as a table").doesNotMatch("(?s)[=+@＝＋－＠\\-\\t\\r\\n].*");
        assertThat(begun.replace("'", "")).isEqualTo(text.replace("'", ""));
    }

    @Test
    void whatIsNoFormulaStaysAsItIs() throws IOException {
        for (var name : List.of("Ana; Bo", "A-B; C=D", "a;b,c", "O\"Neil; x", "5;6")) {
            assertThat(cell(csv(true, record(name)), 1, "name")).isEqualTo(name);
        }
    }

    @Test
    void openQuestionsAreCountedAndWhatSomebodyRaisedStands() throws IOException {
        var raised = record("Ana").raised(Optional.of(new Raise(TriageLevel.EMERGENCY, Raise.Reason.WORSE, new UUID(1, 2), Records.AT)));
        var rows = csv(false, record("Ana"), raised);
        assertThat(record("Ana").assessment().open()).isNotEmpty();
        assertThat(cell(rows, 1, "open")).isEqualTo(Integer.toString(record("Ana").assessment().open().size()));
        assertThat(cell(rows, 1, "raised")).isEmpty();
        assertThat(cell(rows, 2, "raised")).isEqualTo("EMERGENCY");
        assertThat(cell(rows, 2, "level")).isEqualTo("EMERGENCY");
        export(Format.JSON, false).write(file, List.of(record("Ana"), raised).iterator(), Progress.NONE);
        var json = new JsonMapper().readTree(Files.readAllBytes(file));
        assertThat(json.get(0).get("raised").isNull()).isTrue();
        assertThat(json.get(0).get("open").isInt()).isTrue();
        assertThat(json.get(1).get("raised").asString()).isEqualTo("EMERGENCY");
    }

    @Test
    void noOptionIsOfferedWhileTheLevelHoldsNeedling() throws IOException {
        var routine = Records.assessed(Records.intake(Intake.FIRST_VISIT, new Answers(new TreeMap<>(Scenarios.answers("V01")))));
        var raised = routine.raised(Optional.of(new Raise(TriageLevel.URGENT, Raise.Reason.WORSE, new UUID(1, 2), Records.AT)));
        var refer = routine.raised(Optional.of(new Raise(TriageLevel.REFER, Raise.Reason.WORSE, new UUID(1, 2), Records.AT)));
        var rows = csv(false, routine, raised, refer);
        assertThat(cell(rows, 1, "option.acupuncture")).isEqualTo("OFFER");
        assertThat(cell(rows, 2, "option.acupuncture")).isEqualTo("WITHHOLD");
        assertThat(cell(rows, 3, "option.acupuncture")).isEqualTo("OFFER");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        var records = Stream.generate(new Random(3)::nextLong).limit(20).map(seed -> Records.random(new Random(seed))).toList();
        assertThat(export(Format.JSON, true).write(file, records.iterator(), Progress.NONE)).isInstanceOf(Written.class);
        var json = new JsonMapper().readTree(Files.readAllBytes(file));
        var rows = csv(true, records.toArray(StoredIntake[]::new));
        assertThat(json).hasSize(20);
        for (int i = 0; i < json.size(); i++) {
            var object = json.get(i);
            assertThat(List.copyOf(object.propertyNames())).isEqualTo(rows.getFirst());
            for (var column : rows.getFirst()) {
                assertThat(cell(rows, i + 1, column)).as(column).isIn(plain(object.get(column)), "'" + plain(object.get(column)));
            }
        }
    }

    private static String plain(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? "none-of-these" : String.join("|", node.valueStream().map(JsonNode::asString).toList());
        }
        return node.isNull() ? "" : node.asString();
    }

    @Test
    void noRecordsAreATableWithoutRows() throws IOException {
        assertThat(csv(false)).hasSize(1);
        export(Format.JSON, false).write(file, List.<StoredIntake>of().iterator(), Progress.NONE);
        assertThat(new JsonMapper().readTree(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void stoppingLeavesWhatWasThere(Format format) throws IOException {
        var told = new ArrayList<Integer>();
        var result = export(format, false).write(file, many(1_000), done -> {
            told.add(done);
            return done < 400;
        });
        assertThat(result).isEqualTo(new Stopped());
        assertThat(told).hasSize(400).startsWith(1, 2).endsWith(400);
        untouched();
    }

    @ParameterizedTest
    @EnumSource(names = "DELETE", mode = EnumSource.Mode.EXCLUDE)
    void whatFailsLeavesWhatWasThere(BrokenDisk.Step step) throws IOException {
        var code = switch (step) {
            case CREATE, WRITE, SYNC -> Code.NOT_WRITTEN;
            case READ, ROT -> Code.NOT_READ_BACK;
            case RENAME -> Code.NOT_PUT_IN_PLACE;
            case DELETE -> Code.LEFT_BEHIND;
        };
        for (var format : Format.values()) {
            assertThat(export(format, false, new BrokenDisk(step)).write(file, many(300), Progress.NONE)).isEqualTo(new Failed(code));
            untouched();
        }
    }

    @Test
    void aPartThatStaysIsTold() {
        assertThat(export(Format.CSV, false, new BrokenDisk(BrokenDisk.Step.DELETE)).write(file, many(300), Progress.NONE))
                .isEqualTo(new Failed(Code.LEFT_BEHIND));
        assertThat(file).hasContent("older");
    }

    @Test
    void aFolderThatIsNoneIsTold() throws IOException {
        assertThat(export(Format.CSV, false).write(folder.resolve("none").resolve("x"), many(1), Progress.NONE)).isEqualTo(new Failed(Code.FOLDER_MISSING));
        assertThat(export(Format.CSV, false).write(folder, many(1), Progress.NONE)).isEqualTo(new Failed(Code.TARGET_IS_FOLDER));
        assertThat(export(Format.CSV, false).write(Path.of("/proc/ashi.csv"), many(1), Progress.NONE)).isEqualTo(new Failed(Code.NOT_WRITTEN));
        untouched();
    }

    @Test
    void anArchiveThatFailsHalfwayLeavesNothing() throws IOException {
        var failing = new Iterator<StoredIntake>() {
            private int n;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public StoredIntake next() {
                if (++n > 100) {
                    throw new IllegalStateException("damaged");
                }
                return record("x");
            }
        };
        assertThatThrownBy(() -> export(Format.CSV, false).write(file, failing, Progress.NONE)).hasMessage("damaged");
        untouched();
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        export(Format.CSV, false).write(file, many(3), Progress.NONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private static Iterator<StoredIntake> many(int n) {
        return Stream.generate(() -> record("Ana Pérez")).limit(n).iterator();
    }

    private void untouched() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("older");
    }
}
