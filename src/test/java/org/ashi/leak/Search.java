package org.ashi.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.store.Practices;
import org.ashi.store.jdbc.UnsealedArchive;
import org.ashi.vault.recovery.RecoveryCode;

/// Looks through what lies on the disk for what some patients and practitioners wrote, and for what opens the archive.
final class Search {

    /// What is deflated as one value begins at its beginning.
    private static final int HEAD = 1024;

    private static final List<byte[]> SHEETS = List.of(Practices.sheet(), LeakProgram.newSheet());

    private Search() {}

    static Traces traces(List<Canary> canaries) {
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

    static Map<Path, Set<String>> found(Traces traces, Path root) throws IOException {
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
    static Set<String> inRows(Traces traces, Path data) {
        var found = new TreeSet<String>();
        UnsealedArchive.eachValue(data, value -> {
            found.addAll(traces.plainly(value));
            found.addAll(traces.in(Arrays.copyOf(value, Math.min(value.length, HEAD))));
        });
        return found;
    }

    static String report(Path root) throws IOException {
        try (var pdf = Loader.loadPDF(root.resolve("export/report.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// With sealing off: the same search finds each way in which it could have been written.
    static void disguised(Traces traces, Path root) throws IOException {
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
        forms.put("upper case", text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
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
                .mapToObj(i -> i % 2 == 0 ? text.substring(i, i + 1) : text.substring(i, i + 1).toUpperCase(Locale.ROOT))
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
}
