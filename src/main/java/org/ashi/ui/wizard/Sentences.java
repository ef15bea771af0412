package org.ashi.ui.wizard;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.StringJoiner;

/// A text in two parts: its first sentence, to stand as a heading, and the rest.
record Sentences(String first, String rest) {

    static Sentences split(String text, Locale locale) {
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        breaks.first();
        var end = breaks.next();
        return end == BreakIterator.DONE
                ? new Sentences(text, "")
                : new Sentences(text.substring(0, end).strip(), text.substring(end).strip());
    }

    /// The text with each sentence on a line of its own, which is easier to take in than a block.
    static String onLines(String text, Locale locale) {
        var lines = new StringJoiner("\n");
        for (var left = split(text, locale); ; left = split(left.rest(), locale)) {
            lines.add(left.first());
            if (left.rest().isEmpty()) {
                return lines.toString();
            }
        }
    }
}
