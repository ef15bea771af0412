package org.ashi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ashi.log.LogCapture;
import org.ashi.settings.FileStaffCode.Change;
import org.ashi.settings.StaffCode.Outcome;
import org.ashi.vault.Cost;
import org.ashi.vault.SafeFile;
import org.ashi.vault.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileStaffCodeTest {

    private static final String CODE = "739205";
    private static final String WRONG = "846113";
    private static final List<Duration> SCHEDULE = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong(-7_000_000_000L);
    private Path file;
    private FileStaffCode code;

    @BeforeEach
    void set() {
        file = folder.resolve("staff-code.json");
        code = start();
        assertThat(code.set(CODE)).isEqualTo(Change.DONE);
    }

    /// The program is started again; its clock begins somewhere else.
    private FileStaffCode start() {
        nanos.addAndGet(-3_000_000_000_000L);
        return new FileStaffCode(CodeFile.in(folder), new Cost(8, 1, 1), nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            code.waiting().ifPresent(this::pass);
            assertThat(code.check(WRONG)).isInstanceOf(Outcome.Wrong.class);
        }
    }

    @Test
    void withoutAFileNoCodeIsSetAndNoneIsRight() throws IOException {
        Files.delete(file);
        var none = start();
        assertThat(none.isSet()).isFalse();
        assertThat(none.waiting()).isEmpty();
        assertThat(none.check(CODE)).isInstanceOf(Outcome.Locked.class);
    }

    @Test
    void theRightCodeIsRightAlsoAfterARestartAndNoOtherIs() {
        assertThat(code.isSet()).isTrue();
        assertThat(start().check(CODE)).isEqualTo(new Outcome.Right());
        for (var other : List.of(WRONG, "", "73920", "7392055", "0739205")) {
            assertThat(code.check(other)).as("a code of %d digits", other.length()).isInstanceOf(Outcome.Wrong.class);
        }
    }

    @Test
    void fiveTriesAreFreeAndThenEachWaitsLonger() {
        for (int left = 4; left >= 0; left--) {
            assertThat(code.check(WRONG)).isEqualTo(new Outcome.Wrong(left));
        }
        for (var delay : SCHEDULE) {
            assertThat(code.waiting()).contains(delay);
            pass(delay.minusNanos(1));
            assertThat(code.check(CODE)).as("not even looked at").isEqualTo(new Outcome.Wait(Duration.ofNanos(1)));
            pass(Duration.ofNanos(1));
            assertThat(code.check(WRONG)).isEqualTo(new Outcome.Wrong(0));
        }
    }

    @Test
    void theRightCodeForgetsTheWrongTries() {
        wrong(6);
        pass(Duration.ofMinutes(1));
        assertThat(code.check(CODE)).isEqualTo(new Outcome.Right());
        assertThat(code.check(WRONG)).isEqualTo(new Outcome.Wrong(4));
    }

    @Test
    void afterARestartTheDelayStartsAgainInFull() {
        wrong(7);
        pass(Duration.ofSeconds(119));
        var again = start();
        assertThat(again.waiting()).contains(Duration.ofMinutes(2));
        assertThat(again.check(CODE)).isEqualTo(new Outcome.Wait(Duration.ofMinutes(2)));
        pass(Duration.ofMinutes(2));
        assertThat(again.check(CODE)).isEqualTo(new Outcome.Right());
    }

    @Test
    void aTryIsOnDiskBeforeItIsJudged() throws IOException {
        var before = new ArrayList<Boolean>();
        var real = new SafeFile(file);
        var first = real.read();
        var watched = new FileStaffCode(
                new CodeFile(new Troubled(real) {
                    @Override
                    public void write(byte[] bytes) throws IOException {
                        super.write(bytes);
                        before.add(new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("\"wrong\":1"));
                    }
                }),
                new Cost(8, 1, 1),
                nanos::get);
        assertThat(watched.check(CODE)).isEqualTo(new Outcome.Right());
        assertThat(before).as("counted as wrong, then taken back").containsExactly(true, false);
        assertThat(real.read()).isEqualTo(first);
    }

    @Test
    void whereStaffAreNeededAtOnceTheWaitIsShortButTriesCount() {
        var emergency = Duration.ofSeconds(30);
        wrong(9);
        assertThat(code.waiting(emergency)).contains(emergency);
        assertThat(code.check(CODE, emergency)).isEqualTo(new Outcome.Wait(emergency));
        pass(emergency);
        assertThat(code.check(WRONG, emergency)).isEqualTo(new Outcome.Wrong(0));
        assertThat(code.waiting()).as("elsewhere it counted").contains(Duration.ofMinutes(15));
        pass(emergency);
        assertThat(code.check(CODE, emergency)).isEqualTo(new Outcome.Right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "null", "{\"format\":2}", "\u0000\u0001"})
    void aDamagedFileLocksInsteadOfOpening(String content) throws IOException {
        Files.writeString(file, content);
        assertLocked(start());
    }

    @ParameterizedTest
    @CsvSource({
        "kibibytes, 99999999", "kibibytes, 1", "passes, 0", "lanes, 64", "wrong, -1", "wrong, 1.5", "wrong, 99999999999",
        "salt, \"AAAA\"", "hash, \"!\"", "hash, \"\"", "kdf, \"none\"", "format, \"1\""
    })
    void aFileWithAValueThatCannotBeLocks(String name, String value) throws IOException {
        var text = Files.readString(file);
        var changed = text.replaceAll("\"" + name + "\":(\"[^\"]*\"|[0-9]+)", "\"" + name + "\":" + value);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        assertLocked(start());
    }

    @Test
    void aFileThatIsFarTooLongOrAFolderLocks() throws IOException {
        Files.writeString(file, Files.readString(file) + " ".repeat(70_000));
        assertLocked(start());
        Files.delete(file);
        Files.createDirectory(file);
        assertLocked(start());
    }

    @Test
    void aFileThatGoesWhileTheProgramRunsOpensNothing() throws IOException {
        Files.delete(file);
        assertThat(code.isSet()).isTrue();
        assertThat(code.check(CODE)).isEqualTo(new Outcome.Locked(FileStaffCode.DAMAGED));
        assertThat(start().isSet()).as("the way out for an administrator").isFalse();
    }

    @Test
    void aDamagedFileIsReplacedByANewCode() throws IOException {
        Files.writeString(file, "x");
        assertThat(code.set(WRONG)).isEqualTo(Change.DONE);
        assertThat(code.check(WRONG)).isEqualTo(new Outcome.Right());
        assertThat(code.check(CODE)).isInstanceOf(Outcome.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "123, NOT_DIGITS", "123456789, NOT_DIGITS", "12a4, NOT_DIGITS", "'', NOT_DIGITS", "' 1479', NOT_DIGITS",
        "٣٣٢١, NOT_DIGITS", "0000, TOO_SIMPLE", "77777777, TOO_SIMPLE", "1234, TOO_SIMPLE", "8765, TOO_SIMPLE",
        "1479, DONE", "90218374, DONE"
    })
    void onlyDigitsThatAreNotGuessedAtOnceAreTaken(String wanted, Change expected) {
        assertThat(code.set(wanted)).isEqualTo(expected);
        assertThat(code.check(CODE).equals(new Outcome.Right())).isEqualTo(expected != Change.DONE);
    }

    @Test
    void whereTheDiskRefusesTheOldCodeStays() {
        var full = new Troubled(new SafeFile(file));
        var troubled = new FileStaffCode(new CodeFile(full), new Cost(8, 1, 1), nanos::get);
        full.refusing = true;
        try (var log = LogCapture.of(FileStaffCode.class)) {
            assertThat(troubled.set(WRONG)).isEqualTo(Change.NOT_WRITTEN);
            assertThat(log.lines()).singleElement().asString().contains(FileStaffCode.UNWRITABLE).doesNotContain(WRONG);
            assertThat(troubled.check(CODE)).isEqualTo(new Outcome.Right());
        }
    }

    @Test
    void whereTriesCannotBeCountedOnDiskNoneIsFree() {
        var full = new Troubled(new SafeFile(file));
        var troubled = new FileStaffCode(new CodeFile(full), new Cost(8, 1, 1), nanos::get);
        full.refusing = true;
        try (var log = LogCapture.of(FileStaffCode.class)) {
            assertThat(troubled.check(WRONG)).isEqualTo(new Outcome.Wrong(0));
            assertThat(troubled.waiting()).contains(Duration.ofSeconds(30));
            assertThat(troubled.check(CODE)).isInstanceOf(Outcome.Wait.class);
            pass(Duration.ofSeconds(30));
            assertThat(troubled.check(WRONG)).isEqualTo(new Outcome.Wrong(0));
            assertThat(troubled.waiting()).contains(Duration.ofMinutes(1));
            pass(Duration.ofMinutes(1));
            assertThat(troubled.check(CODE)).as("staff still get in").isEqualTo(new Outcome.Right());
            assertThat(String.join("\n", log.lines())).doesNotContain(CODE, WRONG);
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndHoldsNoCode() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        code.check(WRONG);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(CODE, WRONG);
        try (var files = Files.list(folder)) {
            assertThat(files).as("no temporary file stays").containsExactly(file);
        }
    }

    @Test
    void twoCodesThatAreTheSameAreStoredDifferently() throws IOException {
        var first = Files.readString(file);
        code.set(CODE);
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    @Test
    void whatShipsCostsWhatItShould() throws IOException {
        Files.delete(file);
        var shipped = FileStaffCode.in(folder);
        assertThat(shipped.set(CODE)).isEqualTo(Change.DONE);
        assertThat(Files.readString(file)).contains("\"kibibytes\":65536", "\"passes\":3", "\"lanes\":1");
        assertThat(shipped.check(CODE)).isEqualTo(new Outcome.Right());
    }

    /// Made with another implementation (argon2-cffi): time 2, memory 64, parallelism 1, type ID and the salt 00 01 … 0f.
    @Test
    void theHashIsArgon2id() {
        var salt = new byte[Cost.SALT_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        var known = java.util.HexFormat.of().parseHex(KNOWN);
        assertThat(new CodeHash(new Cost(64, 2, 1), salt, known).matches(CODE)).isTrue();
        known[0] ^= 1;
        assertThat(new CodeHash(new Cost(64, 2, 1), salt, known).matches(CODE)).isFalse();
    }

    private static final String KNOWN = "d15198a13096ccc98f812bd2a78c7dde204d4d2285e17d01665238c8a5b28ee9";

    @Test
    void nothingOfACodeStandsInLogsOrTexts() {
        var thrown = new AtomicReference<Object>("");
        try (var log = LogCapture.ofAll()) {
            wrong(6);
            code.check(CODE);
            thrown.set(code.check(WRONG) + "" + code + CodeFile.in(folder).read());
            assertThat(String.join("\n", log.lines()) + thrown.get()).doesNotContain(CODE, WRONG);
        }
    }

    private static void assertLocked(FileStaffCode damaged) {
        assertThat(damaged.isSet()).isTrue();
        assertThat(damaged.check(CODE)).isEqualTo(new Outcome.Locked(FileStaffCode.DAMAGED));
    }

    /// A real file on a disk that may refuse to be written.
    private static class Troubled implements Stored {
        private final Stored real;
        private boolean refusing;

        Troubled(Stored real) {
            this.real = real;
        }

        @Override
        public boolean exists() {
            return real.exists();
        }

        @Override
        public byte[] read() throws IOException {
            return real.read();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (refusing) {
                throw new IOException("no room");
            }
            real.write(bytes);
        }
    }
}
