package org.ashi.cli;

import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// Options that are whole numbers.
final class WholeNumber {

    private WholeNumber() {}

    /// @param most the greatest that makes sense
    /// @throws Stop if it is no whole number from 1 to `most`
    static int count(ParseResult parsed, String option, int otherwise, int most) {
        var count = any(parsed, option, otherwise);
        if (count < 1 || count > most) {
            throw Stop.usage("cli.usage.range", option, most);
        }
        return (int) count;
    }

    /// @throws Stop if it is no whole number
    static long any(ParseResult parsed, String option, long otherwise) {
        try {
            return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null))
                    .map(value -> Long.parseLong(value.strip()))
                    .orElse(otherwise);
        } catch (NumberFormatException notANumber) {
            throw Stop.usage("cli.usage.whole", option);
        }
    }
}
