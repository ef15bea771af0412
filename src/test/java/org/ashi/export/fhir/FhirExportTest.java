package org.ashi.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ashi.export.BrokenDisk;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult.Code;
import org.ashi.export.FileResult.Failed;
import org.ashi.export.FileResult.Stopped;
import org.ashi.export.FileResult.Written;
import org.ashi.export.Progress;
import org.ashi.log.LogCapture;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// A bundle is a whole file or none.
class FhirExportTest {

    @TempDir
    private Path folder;

    @AutoClose
    private final LogCapture log = LogCapture.of(FhirExport.class);

    private final List<StoredIntake> records = Stream.generate(new Random(1)::nextLong).limit(12).map(seed -> Records.random(new Random(seed))).toList();

    private static FhirExport export(FileDisk disk) {
        return new FhirExport(Records.wording("en"), "Ashi", InstantSource.fixed(Records.AT), false, disk);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void eachRecordIsAFileOfItsOwn() throws IOException {
        assertThat(export(new FileDisk()).each(folder, records.iterator(), Progress.NONE)).get().isInstanceOfSatisfying(Written.class, w -> assertThat(w.records()).isEqualTo(12));
        assertThat(files()).hasSize(12);
        for (var stored : records) {
            var bundle = new JsonMapper().readTree(Files.readAllBytes(folder.resolve(stored.intake().id() + ".fhir.json")));
            assertThat(FhirAnswers.of(bundle, Records.PACK).byQuestion()).isEqualTo(stored.intake().answers().byQuestion());
        }
        assertThat(export(new FileDisk()).each(folder, List.<StoredIntake>of().iterator(), Progress.NONE)).isEmpty();
    }

    @Test
    void stoppingLeavesWholeFiles() throws IOException {
        assertThat(export(new FileDisk()).each(folder, records.iterator(), done -> done < 5)).contains(new Stopped());
        assertThat(files()).hasSize(5).allSatisfy(f -> assertThat(new JsonMapper().readTree(Files.readAllBytes(f)).path("entry")).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(names = "DELETE", mode = EnumSource.Mode.EXCLUDE)
    void whatFailsLeavesNothing(BrokenDisk.Step step) throws IOException {
        assertThat(export(new BrokenDisk(step)).each(folder, records.iterator(), Progress.NONE)).get().isInstanceOf(Failed.class);
        assertThat(files()).isEmpty();
        assertThat(log.lines()).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain(folder.toString(), "on purpose", "No space"));
    }

    @Test
    void aFolderThatIsMissingIsTold() {
        assertThat(export(new FileDisk()).write(records.getFirst(), folder.resolve("none").resolve("x"))).isEqualTo(new Failed(Code.FOLDER_MISSING));
    }
}
