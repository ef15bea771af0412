package org.ashi.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.vault.Cost;
import org.ashi.vault.Person;
import org.ashi.vault.PracticeRoot;

/// A practice for tests, with a passphrase that costs next to nothing to try.
public final class Practices {

    public static final String NAME = "Harbour Street Clinic";
    public static final String FOUNDER = "Dana Reyes";
    public static final Cost CHEAP = new Cost(8, 1, 1);

    private Practices() {}

    public static byte[] passphrase() {
        return "correct horse battery staple pony".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] sheet() {
        var sheet = new byte[Founding.SHEET_BYTES];
        for (int i = 0; i < sheet.length; i++) {
            sheet[i] = (byte) (7 * i + 1);
        }
        return sheet;
    }

    public static Founding founding() {
        return new Founding(PracticeRoot.generate(), NAME, FOUNDER, passphrase(), sheet(), CHEAP);
    }

    public static SqliteArchive archives(ZoneId zone, InstantSource clock) {
        return new SqliteArchive(zone, clock, CHEAP);
    }

    /// Opens what is in the folder, sets a practice up where there is none, and unlocks as its founder.
    public static Archive unlocked(Path folder, ZoneId zone, InstantSource clock) {
        var opening = archives(zone, clock).open(folder);
        if (opening instanceof Opening.Ready(Archive archive)) {
            return unlock(archive);
        }
        throw new AssertionError("no archive: " + opening);
    }

    /// Sets a practice up where there is none, and unlocks as its founder.
    public static Archive unlock(Archive archive) {
        found(archive);
        var result = archive.unlock(founder(archive).id(), passphrase());
        if (!(result instanceof Archive.Unlock.Unlocked)) {
            throw new AssertionError("not unlocked: " + result);
        }
        return archive;
    }

    /// Sets a practice up where there is none.
    public static Archive found(Archive archive) {
        if (archive.practice().isEmpty() && !(archive.setUp(founding()) instanceof Archive.SetUp.Done)) {
            throw new AssertionError("not set up");
        }
        return archive;
    }

    public static Person founder(Archive archive) {
        return archive.people().stream()
                .filter(p -> p.name().equals(FOUNDER))
                .findFirst()
                .orElseThrow(() -> new AssertionError("its founder is not there"));
    }
}
