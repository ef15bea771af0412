package org.ashi.export.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ashi.text.Messages;

/// Sets out a safety net as a list to run through: what to do, and below it the signs, each on its own line.
record NetWords(Messages messages) {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");

    enum Kind {
        /// What to do at one of the signs that follow.
        LEAD,
        SIGN,
        PLAIN
    }

    record Line(Kind kind, String text) {}

    /// A text that names no list stays whole.
    List<Line> lines(String text) {
        var sentences = END.split(text.strip());
        var leading = messages.get("handout.help.these").toLowerCase(Locale.ROOT);
        var lines = new ArrayList<Line>();
        var signs = false;
        for (var sentence : sentences) {
            var lead = sentence.toLowerCase(Locale.ROOT).endsWith(leading + ".");
            signs |= lead;
            lines.add(new Line(lead ? Kind.LEAD : signs ? Kind.SIGN : Kind.PLAIN, sentence));
        }
        return signs ? lines : List.of(new Line(Kind.PLAIN, text.strip()));
    }
}
