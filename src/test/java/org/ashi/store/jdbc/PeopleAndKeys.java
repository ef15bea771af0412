package org.ashi.store.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Founding;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff.Change;
import org.ashi.store.StoreException;
import org.ashi.vault.Person;
import org.ashi.vault.PracticeRoot;
import org.ashi.vault.Role;
import org.junit.jupiter.api.io.TempDir;

/// What tests of people and keys do over and over.
abstract class PeopleAndKeys {

    static final String SHEET_ROWS = "x'00000000000000000000000000000000'";

    @TempDir
    Path folder;

    static byte[] words(String name) {
        return (name + "'s words").getBytes(UTF_8);
    }

    static Person person(Archive archive, String name) {
        return archive.people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    static void add(Archive archive, String name, Role role) {
        assertThat(archive.staff().add(name, role, words(name))).isInstanceOf(Change.Done.class);
    }

    Archive window() {
        return ((Opening.Ready) Archives.impatient().open(folder)).store();
    }

    static UUID save(Archive archive) {
        var intake = Samples.handedIn(UUID.randomUUID());
        assertThat(archive.save(Samples.stored(intake, TriageLevel.EMERGENCY, 0))).isInstanceOf(SaveResult.Saved.class);
        return intake.id();
    }

    static void unlock(Archive archive, UUID person, byte[] secret) {
        archive.lock();
        assertThat(archive.unlock(person, secret)).isInstanceOf(Archive.Unlock.Unlocked.class);
    }

    static String found(Archive archive, UUID id) {
        try {
            return archive.find(id).isPresent() ? "found" : "none";
        } catch (StoreException e) {
            return e.code();
        }
    }

    static byte[] otherSheet() {
        var sheet = Practices.sheet();
        sheet[3] ^= 9;
        return sheet;
    }

    /// Those who are left read it, by passphrase and by sheet.
    static void assertRead(Archive archive, UUID id, byte[] sheet, UUID person, byte[] phrase) {
        unlock(archive, person, phrase);
        assertThat(found(archive, id)).isEqualTo("found");
        unlock(archive, Person.RECOVERY, sheet);
        assertThat(found(archive, id)).isEqualTo("found");
        assertThat(archive.quarantined()).isEmpty();
    }

    static String attempt(Archive archive) {
        try {
            return archive.staff().add("Sam2", Role.PRACTITIONER, words("Sam2")).toString();
        } catch (StoreException e) {
            return e.code();
        }
    }

    void sheetBack() throws SQLException {
        back("DELETE FROM main.slot WHERE person = " + SHEET_ROWS,
                "DELETE FROM main.bundle WHERE person = " + SHEET_ROWS,
                "DELETE FROM main.person WHERE id = " + SHEET_ROWS,
                "INSERT INTO main.person SELECT * FROM old.person WHERE id = " + SHEET_ROWS,
                "INSERT INTO main.slot SELECT * FROM old.slot WHERE person = " + SHEET_ROWS,
                "INSERT INTO main.bundle SELECT * FROM old.bundle WHERE person = " + SHEET_ROWS);
    }

    static final byte[] EVE = "eve eve eve".getBytes(UTF_8);

    static Founding another() {
        return new Founding(PracticeRoot.generate(), "Other", "Eve", EVE, otherSheet(), Practices.CHEAP);
    }

    void copy() throws SQLException {
        Archives.execute(folder, "VACUUM INTO '" + folder.resolve("copy.db") + "'");
    }

    void back(String... statements) throws SQLException {
        try (var c = Archives.raw(folder);
                var statement = c.createStatement()) {
            statement.execute("ATTACH '" + folder.resolve("copy.db") + "' AS old");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
