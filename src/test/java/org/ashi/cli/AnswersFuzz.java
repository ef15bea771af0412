package org.ashi.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.ashi.cli.answers.AnswerLines;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Outcome;
import org.ashi.fuzz.Budget;
import org.ashi.pack.BuiltInPack;
import org.ashi.rules.Evaluator;

/// An answer file: each object is assessed, or what is wrong with it is said.
public final class AnswersFuzz {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);

    private AnswersFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var pack = BuiltInPack.lowBackPain();
        Budget.within(input, () -> List.of(AnswerReader.ofAnswers(pack), AnswerReader.ofPatients(pack, TODAY))
                .forEach(reader -> read(input, reader)));
    }

    private static void read(byte[] input, AnswerReader reader) {
        var lines = new AnswerLines(new ByteArrayInputStream(input), () -> {});
        try {
            for (var chunk = lines.next(); chunk.isPresent(); chunk = lines.next()) {
                if (reader.read(chunk.get()) instanceof Outcome.Given given) {
                    new Evaluator(BuiltInPack.lowBackPain().rules(given.form())).assess(given.answers());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
