package org.ashi.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ashi.cli.AnswersFuzz;
import org.ashi.pack.PackFuzz;
import org.ashi.store.jdbc.BodyFuzz;
import org.ashi.store.jdbc.FilesFuzz;
import org.ashi.store.jdbc.LineFuzz;
import org.ashi.store.jdbc.ManifestFuzz;
import org.ashi.vault.KeyringFuzz;
import org.ashi.vault.RowFuzz;
import org.ashi.vault.recovery.RecoveryFuzz;

/// Readers of what comes from outside. Each is a class with a method `fuzzerTestOneInput`, which Jazzer looks for by name.
public enum Target {
    PACK(PackFuzz.class, PackFuzz::fuzzerTestOneInput),
    ANSWERS(AnswersFuzz.class, AnswersFuzz::fuzzerTestOneInput),
    ROW(RowFuzz.class, RowFuzz::fuzzerTestOneInput),
    BODY(BodyFuzz.class, BodyFuzz::fuzzerTestOneInput),
    LINE(LineFuzz.class, LineFuzz::fuzzerTestOneInput),
    KEYRING(KeyringFuzz.class, KeyringFuzz::fuzzerTestOneInput),
    FILES(FilesFuzz.class, FilesFuzz::fuzzerTestOneInput),
    MANIFEST(ManifestFuzz.class, ManifestFuzz::fuzzerTestOneInput),
    RECOVERY(RecoveryFuzz.class, RecoveryFuzz::fuzzerTestOneInput);

    private final Class<?> type;
    private final Consumer<byte[]> run;

    Target(Class<?> type, Consumer<byte[]> run) {
        this.type = type;
        this.run = run;
    }


    Class<?> type() {
        return type;
    }

    void run(byte[] input) {
        run.accept(input);
    }

    /// What was found before and what leads far in.
    Path corpus() {
        return Path.of("src/test/resources/fuzz", name().toLowerCase(Locale.ROOT));
    }

    List<Path> inputs() throws IOException {
        try (var files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
