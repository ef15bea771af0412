package org.ashi.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;
import org.ashi.intake.Answers;
import org.ashi.rules.Evaluator;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;

/// The pack that ships with one file changed: it is read, or every problem in it is said in a sentence.
public final class PackFuzz {

    private static final String MAP = "bodymap/low-back.json";

    private PackFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Shipped {
        private static final Map<String, byte[]> FILES = files();
        private static final ProblemWording WORDING = new ProblemWording(Messages.of(Locale.ENGLISH, ZoneOffset.UTC));

        private static Map<String, byte[]> files() {
            var files = new HashMap<String, byte[]>();
            try {
                for (var name : PackCopy.FILES) {
                    files.put(name, PackFiles.builtIn("low-back-pain").read(name).orElseThrow());
                }
                files.put(MAP, Drawings.shipped("low-back").orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        }
    }

    /// @param input a digit, which file (9 is the body map), and a [Variant] of it
    public static void fuzzerTestOneInput(byte[] input) {
        var changed = new HashMap<>(Shipped.FILES);
        int file = input.length == 0 ? -1 : input[0] - '0';
        if (file >= 0 && file <= PackCopy.FILES.size()) {
            var name = file == PackCopy.FILES.size() ? MAP : PackCopy.FILES.get(file);
            changed.computeIfPresent(name, (n, good) -> Variant.of(Variant.rest(input), good));
        }
        Budget.within(input, () -> read(changed));
    }

    private static void read(Map<String, byte[]> files) {
        switch (new PackReader().read(name -> Optional.ofNullable(files.get(name)))) {
            case ReadResult.Good(ProtocolPack pack) ->
                pack.forms().values().forEach(form -> new Evaluator(form.rules()).assess(Answers.NONE));
            case ReadResult.Refused(var problems) -> problems.stream().limit(100).forEach(Shipped.WORDING::line);
        }
    }
}
