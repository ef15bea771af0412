package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Person;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Archives that earlier versions of the program sealed, under `src/test/resources/vault`, one folder for each version of the
/// format. They are never made anew: whatever opens today's archives must open these, for ever. [#main(String[])] makes the one of
/// a new format.
class FrozenTest {

    private static final Path FIXTURES = Path.of("src", "test", "resources", "vault");
    private static final String EXPECTED = "expected.txt";

    @TempDir
    Path temp;

    static Stream<Path> formats() throws IOException {
        try (var folders = Files.list(FIXTURES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void itOpensWithThePassphraseAndWithTheSheet(Path format) throws IOException {
        var expected = Files.readAllLines(format.resolve(EXPECTED));
        for (boolean sheet : new boolean[] {false, true}) {
            try (var archive = copy(format, temp.resolve("sheet-" + sheet))) {
                var person = sheet ? Person.RECOVERY : Practices.founder(archive).id();
                var secret = sheet ? Practices.sheet() : Practices.passphrase();
                assertThat(archive.unlock(person, secret)).isInstanceOf(Archive.Unlock.Unlocked.class);
                assertThat(told(archive)).isEqualTo(expected);
                assertThat(archive.quarantined()).isEmpty();
                assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
            }
        }
    }

    /// What is expected would be missed if it were another.
    @ParameterizedTest
    @MethodSource("formats")
    void itHoldsWhatTheNextTestCompares(Path format) throws IOException {
        assertThat(Files.readAllLines(format.resolve(EXPECTED))).hasSizeGreaterThan(5).allMatch(line -> line.length() > 200);
    }

    private static Archive copy(Path format, Path to) throws IOException {
        Files.createDirectories(to);
        Files.copy(format.resolve("ashi.db"), Archives.file(to));
        var opening = Practices.archives(Samples.ZONE, java.time.InstantSource.system()).open(to);
        return ((Opening.Ready) opening).store();
    }

    /// Every intake, one line each, in the order of ids.
    private static List<String> told(Archive archive) {
        var all = new TreeMap<String, StoredIntake>();
        Stream.concat(archive.queue(Query.first(100)).stream(), archive.unfinished().stream())
                .forEach(row -> all.put(row.id().toString(), archive.find(row.id()).orElseThrow()));
        return all.values().stream().map(FrozenTest::line).toList();
    }

    private static String line(StoredIntake stored) {
        var json = new RowJson();
        var intake = stored.intake();
        // Archives of before there were entries hold none.
        var entries = intake.review().entries();
        var more = entries.isEmpty() ? "" : "|" + json.writeEntries(entries);
        var times = intake.pageTimes().isEmpty() ? "" : "|" + json.writeTimes(intake.pageTimes());
        return asEver(stored, json) + more + times;
    }

    private static String asEver(StoredIntake stored, RowJson json) {
        var intake = stored.intake();
        var patient = intake.patient();
        return String.join(
                "|",
                intake.id().toString(),
                Long.toString(stored.revision()),
                intake.status().name(),
                intake.startedAt().toString(),
                intake.finishedAt().toString(),
                intake.language(),
                intake.form(),
                patient.name(),
                patient.birthDate().toString(),
                patient.phone().toString(),
                patient.recordNumber().toString(),
                json.write(new org.ashi.intake.Answers(new TreeMap<>(intake.answers().byQuestion()))),
                intake.alert().map(json::write).orElse("-"),
                json.write(intake.helps()),
                intake.signature().map(json::write).orElse("-"),
                Integer.toHexString(intake.review().note().hashCode()),
                intake.review().signOff().toString(),
                stored.assessment().level().name(),
                Integer.toString(stored.trace().size()));
    }

    /// Makes the fixture of a new format in the folder that is named.
    public static void main(String[] args) throws Exception {
        var to = Files.createDirectories(Path.of(args[0]));
        var work = Files.createTempDirectory("ashi-fixture");
        try (var archive = Archives.ready(work)) {
            save(archive, Samples.handedIn(UUID.randomUUID()));
            save(archive, Samples.signedOff(UUID.randomUUID()));
            save(archive, Samples.unfinished(UUID.randomUUID(), Samples.START));
            archive.staff().rotate();
            save(archive, Samples.signed(Samples.handedIn(UUID.randomUUID()), Samples.DRAWN));
            save(archive, Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT));
            save(archive, Samples.withDeeds(UUID.randomUUID()).withPageTimes(Samples.TIMES));
            save(archive, Samples.unfinished(UUID.randomUUID(), Samples.START).withPageTimes(Samples.TIMES));
            save(archive, Samples.withDeeds(UUID.randomUUID()).reviewed(Status.SIGNED_OFF, Samples.withDeeds(UUID.randomUUID()).review().signed(new Review.SignOff("Dr. Who", Samples.START))));
            save(archive, Samples.signed(Samples.handedIn(UUID.randomUUID()), new org.ashi.intake.Signature.Mark.Typed("Ann O'Neil")));
            Files.write(to.resolve(EXPECTED), told(archive));
        }
        Archives.execute(work, "PRAGMA journal_mode = DELETE", "VACUUM");
        Files.copy(Archives.file(work), to.resolve("ashi.db"));
    }

    private static void save(Archive archive, org.ashi.intake.Intake intake) {
        archive.save(Samples.stored(intake));
    }
}
