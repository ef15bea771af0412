package org.ashi.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashi.disk.EveryWrite;
import org.ashi.intake.Status;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The same as [LeakTest] of a day at a real window: what is touched, typed and shown there goes nowhere else either. A plain
/// build takes four patients, `mvn -Pthorough verify` a hundred.
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "the writes of native libraries are watched through the memory map of Linux")
class WindowLeakTest {

    private static final int PATIENTS = Integer.getInteger("ashi.window-patients", 4);

    /// A window without a display, as in all tests.
    private static final List<String> WINDOW = List.of(
            "-Dtestfx.robot=glass", "-Dtestfx.headless=true", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
            "-Dprism.order=sw", "-Dprism.text=t2k", "-Dprism.maxvram=64m", "-Dprism.targetvram=48m", "-Xmx768m",
            "-XX:SoftRefLRUPolicyMSPerMB=1", "-Duser.language=en", "-Duser.country=US");

    /// What JavaFX keeps of styles that it has met, in caches that it clears by itself; what counts; and what is not counted in
    /// instances.
    private static final Pattern NO_PATIENT =
            Pattern.compile("javafx\\.scene\\.(layout\\.(Background|Border|CornerRadii).*|text\\.Font)|org\\.ashi\\.leak\\..*|bytes");
    private static final int ENOUGH = 20;
    private static final int BYTES_A_PATIENT = 100_000;
    /// What caches of letters, styles and pictures grow by, however many patients come. A hundred patients show more than that.
    private static final int BYTES_OF_CACHES = 4_000_000;

    @TempDir
    Path temp;

    @Test
    void aDayAtTheWindowLeavesNobodyOnTheDiskAndNobodyInMemory() throws IOException, InterruptedException {
        var writes = Files.createDirectory(temp.resolve("writes"));
        var alive = Files.createDirectory(temp.resolve("alive"));
        var day = new Day(temp, "window");
        day.work(WindowProgram.class, WINDOW, writes.toString(), Integer.toString(PATIENTS), alive.toString());
        var canaries = Canary.first(PATIENTS);
        var traces = Search.traces(Stream.concat(canaries.stream(), Stream.of(Canary.of(WindowProgram.LEFT))).toList());
        var root = day.root();

        day.assertSearched(writes, alive, root.resolve("temp/planted"));
        assertThat(root.resolve("data/ashi.db-wal")).as("nothing was closed").exists();
        assertThat(Search.found(traces, root)).isEmpty();
        assertThat(Search.inRows(traces, root.resolve("data"))).isEmpty();
        assertEveryWriteWasSealed(traces, writes, root);
        assertItWasThereToBeFound(traces, root, canaries);
        assertNobodyIsKeptInMemory(alive);
        Search.disguised(traces, root);
    }

    /// Also what was written over or deleted before the day ended. The planted leak is such a file.
    private static void assertEveryWriteWasSealed(Traces traces, Path writes, Path root) throws IOException {
        var planted = Search.traces(List.of(Canary.of(WindowProgram.PLANTED)));
        var paths = Files.readAllLines(writes.resolve(EveryWrite.NAMES));
        var hits = new TreeMap<String, Set<String>>();
        var plants = new ArrayList<Path>();
        for (int i = 0; i < paths.size(); i++) {
            var path = Path.of(paths.get(i));
            var bytes = Files.readAllBytes(writes.resolve(Integer.toString(i)));
            // What still lies there was inflated above; the archive is sealed page by page, and its pages are many.
            var found = Files.exists(path) ? traces.plainly(bytes) : traces.in(bytes);
            if (!found.isEmpty() && !path.startsWith(root.resolve("export"))) {
                hits.put(paths.get(i), new TreeSet<>(found));
            }
            if (!planted.plainly(bytes).isEmpty()) {
                plants.add(path);
            }
        }
        assertThat(hits).isEmpty();
        assertThat(plants).as("the leak that is found").containsExactly(root.resolve("temp/planted"));
        assertThat(paths).contains(root.resolve("data/ashi.db-wal").toString());
    }

    /// The program had it all: it stands in the archive for who holds the keys, and the same search finds it in the report.
    private static void assertItWasThereToBeFound(Traces traces, Path root, List<Canary> canaries) throws IOException {
        var first = canaries.getFirst();
        assertThat(Search.report(root)).contains(first.name(), first.phone(), first.recordNumber(), first.note());
        assertThat(traces.in(Search.report(root).getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThanOrEqualTo(5);
        try (var archive = Practices.unlocked(root.resolve("data"), ZoneOffset.UTC, InstantSource.system())) {
            var rows = archive.queue(Query.first(500));
            assertThat(rows).extracting(QueueRow::name)
                    .containsExactlyInAnyOrderElementsOf(canaries.stream().map(Canary::name).toList());
            var signed = rows.stream().filter(row -> row.status() == Status.SIGNED_OFF).toList();
            assertThat(signed).extracting(QueueRow::name).containsExactly(first.name());
            var stored = archive.find(signed.getFirst().id()).orElseThrow().intake();
            assertThat(stored.review().note()).isEqualTo(first.note());
            assertThat(stored.patient().phone()).contains(first.phone());
        }
    }

    /// As many nodes, models and records are alive after the last patient as after the first ones: none is kept of those who left.
    private static void assertNobodyIsKeptInMemory(Path folder) throws IOException {
        var before = counts(folder.resolve("alive-" + WindowProgram.FIRST));
        var after = counts(folder.resolve("alive-" + PATIENTS));
        var grown = new TreeMap<String, Long>();
        after.forEach((name, count) -> {
            var more = count - before.getOrDefault(name, 0L);
            if (more >= PATIENTS - WindowProgram.FIRST && !NO_PATIENT.matcher(name).matches() && tells(name)) {
                grown.put(name, more);
            }
        });
        assertThat(grown).as("one more for each patient").isEmpty();
        assertThat(after.get("bytes") - before.get("bytes"))
                .isLessThan(BYTES_OF_CACHES + (long) BYTES_A_PATIENT * (PATIENTS - WindowProgram.FIRST));
    }

    /// Over few patients JavaFX may have made a few things more by chance; the program's own are as many as before at any time.
    private static boolean tells(String name) {
        return PATIENTS >= ENOUGH || name.startsWith("org.ashi.");
    }

    private static Map<String, Long> counts(Path file) throws IOException {
        var counts = new HashMap<String, Long>();
        for (var line : Files.readAllLines(file)) {
            var at = line.lastIndexOf(' ');
            counts.put(line.substring(0, at), Long.parseLong(line.substring(at + 1)));
        }
        return counts;
    }
}
