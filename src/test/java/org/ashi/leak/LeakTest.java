package org.ashi.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.consumer.RecordingFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.jdbc.UnsealedArchive;
import org.ashi.vault.recovery.RecoveryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that a patient or a practitioner wrote, and no passphrase, stands on the disk in a form that can be read without the
/// keys, but in the report that somebody asked for.
class LeakTest {

    /// Parts of small files that got their name at once, and the report's own: see [org.ashi.vault.SafeFile]. A backup that is
    /// tried out is copied, byte by byte, from files that are searched.
    private static final String PART = "(workstation\\.key|log-head|backup-news|manifest\\.json)\\.\\d+\\.part"
            + "|ashi-restoring\\.db|\\.ashi-[-0-9a-f]{36}\\.part";

    /// What is deflated as one value begins at its beginning.
    private static final int HEAD = 1024;

    private static final List<byte[]> SHEETS = List.of(Practices.sheet(), LeakProgram.newSheet());

    @TempDir
    Path temp;

    @Test
    void aDayLeavesNobodyOnTheDisk() throws IOException, InterruptedException {
        var root = Files.createDirectories(temp.resolve("day"));
        var written = work(root);
        var traces = traces(Canary.first(LeakProgram.PATIENTS));

        assertThat(written).isNotEmpty().allSatisfy(path -> {
            if (Files.exists(path)) {
                assertThat(path).startsWith(root);
            } else {
                assertThat(path.getFileName().toString()).matches(PART);
            }
        });
        assertThat(root.resolve("data/ashi.db-wal")).as("nothing was closed").exists();
        assertThat(found(traces, root)).isEmpty();
        assertThat(inRows(traces, root.resolve("data"))).isEmpty();
        assertBackupsSaySoLittle(traces, root.resolve(LeakProgram.BACKUPS));
        // All of it was there to be found.
        assertThat(report(root)).contains(Canary.of(0).phone(), Canary.of(0).note());
        try (var archive = Practices.unlocked(root.resolve("data"), ZoneOffset.UTC, InstantSource.system())) {
            assertThat(archive.queue(Query.first(500))).hasSize(92);
            assertThat(archive.unfinished()).hasSizeGreaterThanOrEqualTo(4);
        }
        disguised(traces, root);
    }

    private static void assertBackupsSaySoLittle(Traces traces, Path folder) throws IOException {
        try (var backups = Files.list(folder)) {
            assertThat(backups.toList()).hasSize(2).allSatisfy(backup -> {
                assertThat(backup.resolve("ashi.db")).isNotEmptyFile();
                assertThat(inRows(traces, backup)).isEmpty();
            });
        }
    }

    /// With sealing off: the same search finds each way in which it could have been written.
    private static void disguised(Traces traces, Path root) throws IOException {
        var file = root.resolve("data").resolve("plain");
        var json = "{\"name\":\"" + Canary.of(7).name() + "\",\"note\":\"" + Canary.of(7).note() + "\"}";
        for (var text : Stream.concat(Stream.of(json), secrets().stream()).toList()) {
            for (var form : disguises(text).entrySet()) {
                Files.write(file, form.getValue());
                assertThat(found(traces, file)).as(form.getKey() + " of " + text).containsOnlyKeys(file);
            }
        }
        for (var sheet : SHEETS) {
            Files.write(file, sheet);
            assertThat(found(traces, file)).as("bytes of a sheet").containsOnlyKeys(file);
        }
        Files.delete(file);
    }

    static Map<String, byte[]> disguises(String text) throws IOException {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var forms = new TreeMap<String, byte[]>();
        forms.put("utf-8", plain);
        forms.put("utf-16le", text.getBytes(StandardCharsets.UTF_16LE));
        forms.put("utf-16be", text.getBytes(StandardCharsets.UTF_16BE));
        forms.put("upper case", text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        forms.put("capitals in front", Traces.capitals(text).getBytes(StandardCharsets.UTF_16LE));
        forms.put("mixed case", mixed(text).getBytes(StandardCharsets.UTF_8));
        forms.put("base64 of capitals in front", Base64.getEncoder().encode(Traces.capitals(text).getBytes(StandardCharsets.UTF_8)));
        for (var before : List.of("", "x", "xy")) {
            forms.put("base64 " + before, Base64.getEncoder().encode((before + text).getBytes(StandardCharsets.UTF_8)));
        }
        var gzip = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(gzip)) {
            zip.write(plain);
        }
        forms.put("gzip", gzip.toByteArray());
        forms.put("zlib behind something", deflated(plain, false));
        forms.put("deflate behind something", deflated(plain, true));
        return forms;
    }

    /// Every other letter a capital.
    private static String mixed(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> i % 2 == 0 ? text.substring(i, i + 1) : text.substring(i, i + 1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static byte[] deflated(byte[] plain, boolean bare) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {9, 8, 7, 6, 5});
        try (var zip = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare))) {
            zip.write(plain);
        }
        return out.toByteArray();
    }

    /// What a version that did not seal had left is found, and gone once the practice is set up: from rows, from pages that are
    /// free, and from the write-ahead log.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasThereBeforeIsSealedWithoutATrace(boolean deleted) throws IOException {
        var folder = temp.resolve("old");
        var canaries = Canary.first(40);
        var traces = traces(canaries);
        UnsealedArchive.write(folder, canaries.stream().map(Canary::name).toList(), deleted ? 20 : 0);
        assertThat(found(traces, folder)).as("unsealed").isNotEmpty();

        try (var archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.system())) {
            assertThat(archive.queue(Query.first(500))).hasSize(deleted ? 20 : 40);
            assertThat(found(traces, folder)).as("while open").isEmpty();
        }
        assertThat(found(traces, folder)).as("closed").isEmpty();
    }

    private static Traces traces(List<Canary> canaries) {
        var traces = new Traces(Stream.concat(canaries.stream().flatMap(c -> c.words().stream()), secrets().stream())
                .toList());
        SHEETS.forEach(sheet -> traces.add(sheet, "sheet"));
        return traces;
    }

    /// What opens the archive, or was typed to open it, as people see it: with and without blanks.
    private static List<String> secrets() {
        var phrases = Stream.of(new String(Practices.passphrase(), StandardCharsets.UTF_8), LeakProgram.WRONG);
        var sheets = SHEETS.stream().map(sheet -> new String(RecoveryCode.of(sheet).signs()));
        return Stream.concat(phrases, sheets).flatMap(s -> Stream.of(s, s.replace(" ", ""))).toList();
    }

    private static Map<Path, Set<String>> found(Traces traces, Path root) throws IOException {
        var found = new TreeMap<Path, Set<String>>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(root.resolve("export"))).toList()) {
                var bytes = Files.readAllBytes(file);
                // The driver's own library is long, and nothing is inflated into it.
                var hits = new TreeSet<>(file.toString().endsWith(".so") ? traces.plainly(bytes) : traces.in(bytes));
                hits.addAll(traces.in(file.toString().getBytes(StandardCharsets.UTF_8)));
                if (!hits.isEmpty()) {
                    found.put(file, hits);
                }
            }
        }
        return found;
    }

    /// Each value by itself: in the file, long ones are spread over pages.
    private static Set<String> inRows(Traces traces, Path data) {
        var found = new TreeSet<String>();
        UnsealedArchive.eachValue(data, value -> {
            found.addAll(traces.plainly(value));
            found.addAll(traces.in(Arrays.copyOf(value, Math.min(value.length, HEAD))));
        });
        return found;
    }

    private static String report(Path root) throws IOException {
        try (var pdf = Loader.loadPDF(root.resolve("export/report.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// @return what the program wrote to
    private Set<Path> work(Path root) throws IOException, InterruptedException {
        for (var name : List.of("data", "export", "work", "temp")) {
            Files.createDirectories(root.resolve(name));
        }
        var jfr = temp.resolve("written.jfr");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:ErrorFile=/dev/null",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true",
                "-XX:FlightRecorderOptions=repository=" + temp.resolve("jfr"),
                "-Djava.io.tmpdir=" + root.resolve("temp"), "-Duser.home=" + root.resolve("work"),
                "-cp", classPath(), LeakProgram.class.getName(), root.toString(), jfr.toString()));
        var process = new ProcessBuilder(command)
                .directory(root.resolve("work").toFile())
                .redirectOutput(root.resolve("work/out.txt").toFile())
                .redirectError(root.resolve("work/err.txt").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(root.resolve("work/err.txt"))).isZero();
        var paths = new TreeSet<Path>();
        try (var events = new RecordingFile(jfr)) {
            while (events.hasMoreEvents()) {
                var path = events.readEvent().getString("path");
                if (path != null && !path.startsWith("/dev/")) {
                    paths.add(root.resolve("work").resolve(path));
                }
            }
        }
        return paths;
    }

    /// Absolute, because the program works elsewhere.
    private static String classPath() {
        var entries = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
        return String.join(
                java.io.File.pathSeparator,
                List.of(entries).stream().map(e -> Path.of(e).toAbsolutePath().toString()).toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
