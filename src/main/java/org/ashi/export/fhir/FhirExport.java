package org.ashi.export.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult;
import org.ashi.export.Progress;
import org.ashi.export.WholeFile;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Saves intakes as FHIR R4 bundles, one file each: whole or not at all. Blocks; call it off the screen's thread.
public final class FhirExport {

    private static final System.Logger LOG = System.getLogger(FhirExport.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Wording wording;
    private final String program;
    private final InstantSource clock;
    private final boolean withNote;
    private final WholeFile files;

    /// @param wording of the practitioner's language, with the pack in use
    /// @param program names the program and its version
    /// @param withNote the practitioner's note goes along
    public FhirExport(Wording wording, String program, InstantSource clock, boolean withNote) {
        this(wording, program, clock, withNote, new FileDisk());
    }

    FhirExport(Wording wording, String program, InstantSource clock, boolean withNote, FileDisk disk) {
        this.wording = wording;
        this.program = program;
        this.clock = clock;
        this.withNote = withNote;
        files = new WholeFile(disk, LOG, "fhir");
    }

    /// @param target the file to make or replace, in a folder that exists
    public FileResult write(StoredIntake stored, Path target) {
        var bundle = FhirBundle.of(new FhirCase(stored, wording, clock.instant(), program, withNote));
        return files.write(target, out -> {
            put(bundle, out);
            return OptionalInt.of(1);
        });
    }

    /// One file for each intake, named after its id. Ends with the first file that cannot be written; those before it stay.
    ///
    /// @param folder one that exists
    /// @param done is told after each file; all that were written stay when it stops
    /// @return of the last file; empty where there was no record
    public Optional<FileResult> each(Path folder, Iterator<StoredIntake> records, Progress done) {
        Optional<FileResult> last = Optional.empty();
        for (int n = 1; records.hasNext(); n++) {
            var stored = records.next();
            var result = write(stored, folder.resolve(stored.intake().id() + ".fhir.json"));
            last = Optional.of(result instanceof FileResult.Written(Path path, int one) ? new FileResult.Written(path, n) : result);
            if (!(result instanceof FileResult.Written)) {
                return last;
            }
            if (!done.after(n)) {
                return Optional.of(new FileResult.Stopped());
            }
        }
        return last;
    }

    private static void put(Object bundle, OutputStream out) throws IOException {
        try {
            JSON.writeValue(out, bundle);
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }
}
