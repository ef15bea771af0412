package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.store.IntakeStore;
import org.ashi.store.Opening;
import org.ashi.store.jdbc.ArchiveInUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged archive is never lost, whatever goes wrong while it is set aside.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class SetAsideTest {

    private static final byte[] DAMAGED = "no database, but long enough to be one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LOG = "its log".getBytes(StandardCharsets.UTF_8);

    /// Of names, a file system may lose the last changes, but not one and keep the next.
    private static final List<Loss> LOSSES = List.of(Loss.NONE, Loss.ALL, Loss.PREFIX);

    private static final int SEEDS = 4;

    @TempDir
    Path temp;

    private final Quiet quiet = new Quiet();
    private Path folder;
    private Tap tap;

    @BeforeEach
    void prepare() throws Exception {
        folder = temp.toRealPath().resolve("archive");
        tap = Tap.onProgram();
    }

    @AfterEach
    void takeAway() throws IOException {
        tap.close();
        quiet.close();
    }

    @Test
    void whateverFails() throws Exception {
        var calls = calls(Faulty.none(folder));
        var runs = 0;
        for (int n = 1; n <= calls.size(); n++) {
            if (aboutNames(calls.get(n - 1))) {
                for (var until : List.of(n, Integer.MAX_VALUE)) {
                    var when = "failing from " + n + " until " + until;
                    damage();
                    var disk = new Faulty(folder, Trouble.EIO, n, until);
                    tap.to(disk);
                    open();
                    assertThat(disk.first()).as(when).contains(calls.get(n - 1));
                    assertThat(lost(when)).isEmpty();
                    runs++;
                }
            }
        }
        assertThat(runs).as("both are renamed, and another is begun").isGreaterThanOrEqualTo(2 * 3);
    }

    /// The same check sees it when one of the files is deleted instead.
    @ParameterizedTest
    @ValueSource(strings = {".db", ".db-wal"})
    void aFileThatIsDeletedIsMissed(String ending) throws Exception {
        damage();
        open();
        assertThat(missing("set aside")).isEmpty();
        var aside = Folders.names(folder).stream()
                .filter(name -> name.startsWith("ashi-damaged") && name.endsWith(ending))
                .toList();
        assertThat(aside).hasSize(1);
        Files.delete(folder.resolve(aside.getFirst()));
        assertThat(lost("deleted")).hasSize(2);
    }

    @Test
    void whereverThePowerIsCut() throws Exception {
        var calls = calls(Faulty.none(folder));
        for (var loss : LOSSES) {
            assertThat(lostInCuts(calls, loss, 0)).isEmpty();
        }
    }

    /// The same check sees it when the next archive is begun before the new names are made sure of, on a disk that may lose them
    /// and keep the next one's.
    @Test
    void withoutSyncOfTheNamesOneIsLost() throws Exception {
        var calls = calls(Faulty.none(folder));
        var careless = calls.stream()
                .filter(call -> !call.equals(new Call.Sync(folder)))
                .toList();
        var lost = new ArrayList<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(lostInCuts(calls, Loss.DROP, seed)).as("made sure of").isEmpty();
            lost.addAll(lostInCuts(careless, Loss.DROP, seed));
        }
        assertThat(lost).isNotEmpty();
    }

    private List<String> lostInCuts(List<Call> calls, Loss loss, int seed) throws IOException {
        var disk = new VolatileDisk(folder);
        disk.hold("ashi.db", DAMAGED);
        disk.hold("ashi.db-wal", LOG);
        var lost = new ArrayList<String>();
        for (int i = 0; i < calls.size(); i++) {
            disk.apply(calls.get(i));
            if (aboutNames(calls.get(i))) {
                Files.createDirectories(folder);
                for (var file : disk.after(loss, new Random(31L * seed + i)).entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                lost.addAll(lost(loss + " after " + calls.get(i)));
            }
        }
        return lost;
    }

    /// Else a power cut could bring the damaged one back in the place of the next.
    @Test
    void theNewNamesLastBeforeAnotherArchiveIsBegun() throws Exception {
        var none = Faulty.none(folder);
        var aside = calls(none).stream().filter(Call.Rename.class::isInstance).toList().getLast();
        var after = none.calls().subList(none.calls().indexOf(aside), none.calls().size());
        assertThat(after).anyMatch(SetAsideTest::beginsAnother);
        assertThat(after.stream().takeWhile(call -> !beginsAnother(call))).contains(new Call.Sync(folder));
    }

    private static boolean beginsAnother(Call call) {
        return call instanceof Call.Open open && open.creates() && open.path().endsWith("ashi.db");
    }

    /// The calls that set the files aside, up to where the new archive is begun.
    private List<Call> calls(Faulty none) throws IOException {
        damage();
        tap.to(none);
        open();
        Folders.delete(folder);
        var calls = none.calls();
        var last = IntStream.range(0, calls.size())
                .filter(i -> calls.get(i) instanceof Call.Rename)
                .max()
                .orElseThrow();
        return calls.subList(0, last + 5);
    }

    private static boolean aboutNames(Call call) {
        return call instanceof Call.Open || call instanceof Call.Rename;
    }

    private void damage() throws IOException {
        tap.toHaste();
        Files.createDirectories(folder);
        Files.write(folder.resolve("ashi.db"), DAMAGED);
        Files.write(folder.resolve("ashi.db-wal"), LOG);
    }

    private void open() {
        switch (ArchiveInUse.opening(folder)) {
            case Opening.Ready(IntakeStore store) -> store.close();
            case Opening.SetAside(IntakeStore store, Path aside) -> store.close();
            case Opening.Failed failed -> {}
            case Opening.NewerVersion newer -> throw new AssertionError("it was taken for a newer one");
        }
    }

    /// What is lost before the next start and after it.
    private List<String> lost(String when) throws IOException {
        tap.toHaste();
        var lost = new ArrayList<>(missing(when));
        open();
        lost.addAll(missing(when + " and the next start"));
        Folders.delete(folder);
        return lost;
    }

    /// Those of both files that are there under no name.
    private List<String> missing(String when) throws IOException {
        var found = new ArrayList<String>();
        for (var name : Folders.names(folder)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                found.add(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1));
            }
        }
        var names = Folders.names(folder);
        return Stream.of(DAMAGED, LOG)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> !found.contains(text))
                .map(text -> when + ": " + text + " is not in " + names)
                .toList();
    }
}
