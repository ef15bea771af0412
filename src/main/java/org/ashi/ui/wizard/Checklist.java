package org.ashi.ui.wizard;

import java.util.List;
import java.util.Optional;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// How the lines of a checklist are ticked: by any answer but the one that "none of these" gives.
final class Checklist {

    private Checklist() {}

    /// The code that stands for an unticked line once "none of these" is pressed.
    static String unticked(Question line) {
        return line.untickedCode();
    }

    /// What ticking a plain yes/no line answers.
    static Answer ticked(Question line) {
        return unticked(line).equals(Answer.NO) ? Answer.yes() : Answer.no();
    }

    /// The options that open below a ticked line; empty for a plain yes/no line.
    static List<String> below(Question line) {
        return options(line).stream().filter(o -> !o.equals(unticked(line))).toList();
    }

    static boolean ticked(Question line, Form form) {
        return form.opened(line.id())
                || form.answer(line.id())
                        .filter(a -> a instanceof Answer.Choice(String code) && !code.equals(unticked(line)))
                        .isPresent();
    }

    /// Neither ticked nor "not sure" nor "prefer not to say".
    static boolean untouched(Question line, Form form) {
        return !form.opened(line.id())
                && form.answer(line.id()).map(a -> a.equals(no(line))).orElse(true);
    }

    static Answer no(Question line) {
        return new Answer.Choice(unticked(line));
    }

    /// "None of these" was pressed and still holds.
    static boolean noneHolds(List<Question> lines, Form form) {
        return lines.stream().anyMatch(l -> form.answer(l.id()).equals(Optional.of(no(l))))
                && lines.stream().allMatch(l -> form.answer(l.id()).isPresent() || form.opened(l.id()));
    }

    private static List<String> options(Question line) {
        return line.kind() instanceof Kind.Choice(List<String> options) ? options : List.of();
    }
}
