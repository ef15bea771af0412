package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Warning;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff.Change;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;

/// Somebody who writes the database puts people and sheets back that were signed once: who does not belong to the practice any
/// more gets no new keys.
class RosterTest extends PeopleAndKeys {

    /// Somebody who left is put back into the tables, with a row that the practice once signed and the old way in.
    @Test
    void whoLeftIsNotPutBackByARow() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            add(archive, "Sam", Role.PRACTITIONER);
            var sam = person(archive, "Sam").id();
            copy();
            assertThat(archive.staff().remove(sam)).isInstanceOf(Change.Done.class);
            archive.lock();
            back("UPDATE main.person SET active = 1 WHERE name = 'Sam'",
                    "INSERT INTO main.slot SELECT * FROM old.slot WHERE person = (SELECT id FROM main.person WHERE name = 'Sam')",
                    "INSERT INTO main.bundle SELECT * FROM old.bundle WHERE person = (SELECT id FROM main.person WHERE name = 'Sam')");
            Practices.unlock(archive);
            assertThat(archive.warnings()).containsExactly(Warning.UNSIGNED);
            assertThat(archive.people()).extracting(Person::name).doesNotContain("Sam");
            assertThat(archive.staff().rotate()).isInstanceOf(Change.Done.class);
            assertThat(Archives.ask(folder, "SELECT count(*) FROM bundle")).containsExactly("2");
            archive.lock();
            assertThat(archive.unlock(sam, words("Sam"))).isEqualTo(new Archive.Unlock.Failed(Archive.SLOT));
        }
    }

    @Test
    void aVoidSheetIsNotPutBackByARow() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            copy();
            assertThat(archive.staff().renewSheet(otherSheet())).isInstanceOf(Change.Done.class);
            archive.lock();
            sheetBack();
            Practices.unlock(archive);
            assertThat(archive.warnings()).containsExactly(Warning.UNSIGNED);
            assertThat(archive.staff().add("Robin", Role.FRONT_DESK, words("Robin")))
                    .as("somebody would be left out")
                    .isEqualTo(new Change.Failed(Archive.KEYS));
            var id = save(archive);
            archive.lock();
            assertThat(archive.unlock(Person.RECOVERY, Practices.sheet())).isEqualTo(new Archive.Unlock.Failed(Archive.SLOT));
            Practices.unlock(archive);
            assertThat(found(archive, id)).isEqualTo("found");
        }
    }

    /// With the roster of that time, too, or without one: this computer has seen a newer one.
    @Test
    void anOlderRosterIsRefusedHere() throws SQLException {
        for (var deed : List.of(
                "INSERT OR REPLACE INTO main.roster SELECT * FROM old.roster",
                "DELETE FROM main.roster",
                "UPDATE main.roster SET version = version + 1",
                "UPDATE main.roster SET members = (SELECT members FROM old.roster)",
                "UPDATE main.roster SET epoch = 1")) {
            folder = folder.resolve("x");
            try (var archive = Archives.ready(folder)) {
                copy();
                assertThat(archive.staff().renewSheet(otherSheet())).isInstanceOf(Change.Done.class);
                archive.lock();
            }
            sheetBack();
            back(deed);
            try (var archive = window()) {
                assertThat(archive.warnings()).as(deed).contains(Warning.KEYS);
                assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                        .as(deed)
                        .isEqualTo(new SaveResult.Failed(Archive.KEYS));
            }
        }
    }

    /// An archive of the time before there was a roster gets one from the next practitioner.
    @Test
    void anArchiveWithoutARosterGetsOne() throws IOException, SQLException {
        try (var archive = Archives.ready(folder)) {
            archive.lock();
        }
        Archives.execute(folder, "DELETE FROM roster");
        var file = WorkstationFile.in(folder);
        var own = file.read().orElseThrow();
        file.write(new WorkstationFile.Content(own.id(), own.key(), own.practice(), own.epoch(), 0));
        try (var archive = window()) {
            assertThat(archive.warnings()).isEmpty();
            save(archive);
            assertThat(Archives.ask(folder, "SELECT count(*) FROM roster")).containsExactly("0");
            Practices.unlock(archive);
            assertThat(Archives.ask(folder, "SELECT version FROM roster")).containsExactly("1");
            add(archive, "Robin", Role.FRONT_DESK);
            assertThat(archive.warnings()).isEmpty();
        }
        assertThat(file.read().orElseThrow().roster()).isEqualTo(2);
    }

    /// A damaged row of somebody who belongs to the practice: nobody is left out of new keys unsaid, and forms go on.
    @Test
    void nobodyIsLeftOutOfNewKeysByADamagedRow() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            archive.lock();
            Archives.execute(
                    folder,
                    "UPDATE person SET signature = CAST(substr(signature, 1, 10) || x'a5' || substr(signature, 12) AS BLOB)"
                            + " WHERE id = " + SHEET_ROWS);
            Practices.unlock(archive);
            assertThat(archive.warnings()).containsExactly(Warning.UNSIGNED);
            assertThat(archive.staff().rotate()).isEqualTo(new Change.Failed(Archive.KEYS));
            assertThat(Archives.ask(folder, "SELECT count(*) FROM bundle")).containsExactly("2");
            assertThat(found(archive, save(archive))).isEqualTo("found");
        }
    }

    /// Whoever takes the log of this computer away does not make it forget whom and which keys it has seen.
    @Test
    void aLostChainDoesNotLetAnOlderRosterIn() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            copy();
            assertThat(archive.staff().renewSheet(otherSheet())).isInstanceOf(Change.Done.class);
        }
        sheetBack();
        back("DELETE FROM main.chain",
                "INSERT OR REPLACE INTO main.roster SELECT * FROM old.roster",
                "DELETE FROM main.epoch WHERE number > 1",
                "DELETE FROM main.bundle",
                "INSERT INTO main.bundle SELECT * FROM old.bundle");
        try (var archive = window()) {
            assertThat(archive.warnings()).contains(Warning.KEYS);
            Practices.unlock(archive);
            assertThat(archive.warnings()).as("no key is made for it").contains(Warning.KEYS, Warning.NO_WORKSTATION);
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                    .isEqualTo(new SaveResult.Failed(Archive.KEYS));
            assertThat(Archives.ask(folder, "SELECT count(*) FROM workstation")).containsExactly("1");
        }
    }
}
