package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.store.Archive;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.Restored;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is damaged, cut off or forged is refused, each with its own reason, by a trial and by a restore.
class BackupRefusedTest {

    private static final byte[] ZEROS = new byte[64];

    @TempDir
    Path temp;

    @AutoClose
    private Archive archive;

    private BackupFolder backup;

    interface Harm {
        void to(BackupFolder backup) throws IOException, SQLException;
    }

    @BeforeEach
    void backUp() {
        archive = Archives.ready(temp.resolve("data"));
        for (int i = 0; i < 5; i++) {
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
        }
        backup = made(archive, "usb");
    }

    private BackupFolder made(Archive from, String where) {
        var made = from.backups().make(temp.resolve(where), Slots.ALL, Progress.untold());
        return new BackupFolder(((Made.Done) made).backup().folder());
    }

    static Stream<Arguments> harms() {
        return Stream.of(
                harm("a byte of the database turned", BackupTrouble.CHANGED, b -> change(b, bytes -> bytes[20_000] ^= 1)),
                harm("cut to half", BackupTrouble.INCOMPLETE, b -> cut(b, 2)),
                harm("cut to nothing", BackupTrouble.INCOMPLETE, b -> cut(b, Integer.MAX_VALUE)),
                harm("something behind the end", BackupTrouble.CHANGED, BackupRefusedTest::append),
                harm("no database", BackupTrouble.INCOMPLETE, b -> Files.delete(b.database())),
                harm("no manifest", BackupTrouble.INCOMPLETE, b -> Files.delete(b.manifest())),
                harm("neither", BackupTrouble.NOT_A_BACKUP, BackupRefusedTest::empty),
                harm("manifest is no JSON", BackupTrouble.MANIFEST, b -> Files.writeString(b.manifest(), "{\"format\":")),
                harm("manifest lacks a field", BackupTrouble.MANIFEST, b -> manifest(b, "\"intakes\"", "\"outtakes\"")),
                harm("manifest is huge", BackupTrouble.FOLDER, b -> Files.write(b.manifest(), new byte[1 << 20])),
                harm("format of a later version", BackupTrouble.NEWER, b -> manifest(b, "\"format\" : 1", "\"format\" : 2")),
                harm("tables of a later version", BackupTrouble.NEWER, b -> manifest(b, "\"tables\" : \"0", "\"tables\" : \"9")),
                harm("other count", BackupTrouble.FORGED, b -> manifest(b, "\"intakes\" : 5", "\"intakes\" : 4")),
                harm("other time", BackupTrouble.FORGED, b -> manifest(b, "\"at\" : \"2", "\"at\" : \"3")),
                harm("said to have no slots", BackupTrouble.FORGED, b -> manifest(b, "\"slots\" : true", "\"slots\" : false")),
                harm("database swapped, hash mended", BackupTrouble.FORGED, b -> edit(b, "DELETE FROM sealed_intake")),
                mended("tables of no practice", BackupTrouble.DAMAGED, b -> edit(b, "DELETE FROM practice")),
                harm("a view that never ends in the place of a table", BackupTrouble.FORGED, BackupRefusedTest::endless),
                harm("a trigger", BackupTrouble.FORGED, b -> edit(b, "CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM tries; END")),
                harm("a virtual table", BackupTrouble.FORGED, b -> edit(b, "CREATE VIRTUAL TABLE v USING fts5(x)")),
                harm("practice renamed", BackupTrouble.FORGED, b -> edit(b, "UPDATE practice SET name = 'Other'")),
                mended("page broken, hash mended", BackupTrouble.DAMAGED, BackupRefusedTest::breakAndMend));
    }

    private static Arguments harm(String name, BackupTrouble trouble, Harm harm) {
        return Arguments.of(Named.of(name, harm), trouble, trouble);
    }

    /// A trial, which knows the practice's computers, finds already that none signed it.
    private static Arguments mended(String name, BackupTrouble atRestore, Harm harm) {
        return Arguments.of(Named.of(name, harm), BackupTrouble.FORGED, atRestore);
    }

    private interface Change {
        void in(byte[] bytes);
    }

    private static void change(BackupFolder b, Change change) throws IOException {
        var bytes = Files.readAllBytes(b.database());
        change.in(bytes);
        Files.write(b.database(), bytes);
    }

    private static void cut(BackupFolder b, int by) throws IOException {
        var bytes = Files.readAllBytes(b.database());
        Files.write(b.database(), Arrays.copyOf(bytes, bytes.length / by));
    }

    private static void append(BackupFolder b) throws IOException {
        Files.write(b.database(), ZEROS, java.nio.file.StandardOpenOption.APPEND);
    }

    private static void empty(BackupFolder b) throws IOException {
        Files.delete(b.manifest());
        Files.delete(b.database());
    }

    private static void manifest(BackupFolder b, String was, String is) throws IOException {
        var text = Files.readString(b.manifest());
        assertThat(text).contains(was);
        Files.writeString(b.manifest(), text.replace(was, is));
    }

    private static void edit(BackupFolder b, String sql) throws IOException, SQLException {
        try (var c = DriverManager.getConnection("jdbc:sqlite:" + b.database());
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
        mend(b);
    }

    private static void endless(BackupFolder b) throws IOException, SQLException {
        edit(b, "ALTER TABLE practice RENAME TO was");
        edit(b, "CREATE VIEW practice AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT was.* FROM was, n WHERE i < 0");
    }

    private static void breakAndMend(BackupFolder b) throws IOException {
        change(b, bytes -> Arrays.fill(bytes, 3 * 4096, 5 * 4096, (byte) 0x77));
        mend(b);
    }

    /// Writes the hash and length that the database has now into the manifest, which nobody signs for that.
    private static void mend(BackupFolder b) throws IOException {
        var hash = HexFormat.of().formatHex(Copying.digest(b.database(), Progress.untold()));
        var text = Files.readString(b.manifest(), StandardCharsets.UTF_8)
                .replaceFirst("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"" + hash + "\"")
                .replaceFirst("\"bytes\" : \\d+", "\"bytes\" : " + Files.size(b.database()));
        Files.writeString(b.manifest(), text);
    }

    private Verified verify(BackupFolder folder) {
        return archive.backups().verify(folder.path(), Progress.untold());
    }

    @Test
    void unharmedItIsSound() {
        assertThat(verify(backup)).isInstanceOf(Verified.Sound.class);
    }

    @ParameterizedTest
    @MethodSource("harms")
    void harmIsFound(Harm harm, BackupTrouble atTrial, BackupTrouble atRestore) throws IOException, SQLException {
        harm.to(backup);
        assertThat(verify(backup)).isInstanceOfSatisfying(Verified.Unsound.class, u -> assertThat(u.trouble())
                .isEqualTo(atTrial));
        assertThat(archive.backups().news().verified()).isEmpty();
        var target = temp.resolve("new");
        assertThat(new SqliteRestore(InstantSource.system()).restore(backup.path(), target, Progress.untold()))
                .isInstanceOfSatisfying(Restored.Failed.class, f -> assertThat(f.trouble())
                        .isEqualTo(atRestore));
        assertThat(target.resolve("ashi.db")).doesNotExist();
        assertThat(target.resolve(Restoring.PART)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "practice", "practiceName", "tables", "slots", "intakes", "entries", "bytes", "sha256", "head", "signature"})
    void nothingInThePlaceOfAFieldIsFound(String field) throws IOException {
        var text = Files.readString(backup.manifest());
        var without = text.replaceFirst("\"" + field + "\" : [^,\n]+", "\"" + field + "\" : null");
        assertThat(without).isNotEqualTo(text);
        Files.writeString(backup.manifest(), without);
        assertThat(verify(backup)).isEqualTo(new Verified.Unsound(BackupTrouble.MANIFEST, ""));
        assertThat(archive.backups().in(temp.resolve("usb"))).isEmpty();
    }

    @Test
    void whatWasNeverFinishedIsRefused() throws IOException {
        var part = Files.move(backup.path(), backup.path().resolveSibling(backup.path().getFileName() + ".part"));
        assertThat(verify(new BackupFolder(part))).isEqualTo(new Verified.Unsound(BackupTrouble.INCOMPLETE, ""));
        assertThat(archive.backups().in(part.resolveSibling(""))).isEmpty();
    }

    @Test
    void anotherPracticesBackupIsToldApart() {
        try (var other = Archives.ready(temp.resolve("other"))) {
            var theirs = made(other, "their-usb");
            assertThat(verify(theirs)).isEqualTo(new Verified.Unsound(BackupTrouble.OTHER_PRACTICE, ""));
            assertThat(archive.backups().in(temp.resolve("their-usb"))).isEmpty();
            assertThat(other.backups().in(temp.resolve("their-usb"))).hasSize(1);
        }
    }
}
